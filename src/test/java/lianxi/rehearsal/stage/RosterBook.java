package lianxi.rehearsal.stage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;

/** The spreadsheet into which the office copies the notice's roster, in the words of the import's template (名册导入模板). */
final class RosterBook {

    private static final Map<UnitKind, String> KINDS = Map.of(
            UnitKind.MEMBER, "成员单位",
            UnitKind.DUTY_ONLY, "有职责，无成员",
            UnitKind.OUTSIDE, "外部单位",
            UnitKind.UNDERTAKER, "项目承担单位");
    private static final Map<Body, String> BODIES =
            Map.of(Body.GROUP, "领导组", Body.OFFICE, "办公室", Body.SUPERVISION, "督查小组");
    private static final Map<PlaceRole, String> PLACES = Map.of(
            PlaceRole.HEAD, "组长",
            PlaceRole.DEPUTY_HEAD, "副组长",
            PlaceRole.MEMBER, "成员",
            PlaceRole.DIRECTOR, "办公室主任",
            PlaceRole.STAFF, "办公室人员");
    private static final Map<UnitRole, String> ROLES =
            Map.of(UnitRole.RESPONSIBLE, "责任人", UnitRole.CONTACT, "A角", UnitRole.DEPUTY, "B角");

    private RosterBook() {}

    /** Without what the set-up has made already: the office's own unit, its people and the head. */
    static byte[] bytes(RosterFile notice, String seat) {
        List<NamedUnit> others = notice.units().stream()
                .filter(unit -> !unit.name().equals(seat))
                .toList();
        List<NamedPlace> places =
                notice.places().stream().filter(place -> !isMade(place)).toList();
        return Spreadsheets.book()
                .sheet(
                        "单位",
                        List.of("名称", "简称", "别名", "类别", "职责", "每周报送"),
                        others.stream().map(RosterBook::unit).toList())
                .sheet(
                        "席位",
                        List.of("机构", "组内职务", "姓名", "单位", "职务", "兼"),
                        places.stream().map(RosterBook::place).toList())
                .sheet(
                        "联络员",
                        List.of("单位", "类别", "姓名", "职务", "电话", "邮箱"),
                        notice.units().stream().flatMap(RosterBook::roles).toList())
                .bytes();
    }

    private static boolean isMade(NamedPlace place) {
        boolean isOfOffice = place.body() == Body.OFFICE && !place.name().equals(NoticeRoster.COLLEAGUE);
        return isOfOffice || place.body() == Body.GROUP && place.role() == PlaceRole.HEAD;
    }

    private static List<String> unit(NamedUnit unit) {
        return List.of(
                unit.name(),
                unit.shortName(),
                text(unit.alias()),
                Objects.requireNonNull(KINDS.get(unit.kind())),
                text(unit.duty()),
                unit.reportsWeekly() ? "是" : "否");
    }

    private static List<String> place(NamedPlace place) {
        return List.of(
                Objects.requireNonNull(BODIES.get(place.body())),
                Objects.requireNonNull(PLACES.get(place.role())),
                place.name(),
                text(place.unit()),
                text(place.post()),
                Boolean.TRUE.equals(place.concurrent()) ? "是" : "否");
    }

    private static Stream<List<String>> roles(NamedUnit unit) {
        return unit.roles().stream()
                .map(role -> List.of(
                        unit.name(),
                        Objects.requireNonNull(ROLES.get(role.role())),
                        role.name(),
                        text(role.post()),
                        text(role.phone()),
                        text(role.email())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
