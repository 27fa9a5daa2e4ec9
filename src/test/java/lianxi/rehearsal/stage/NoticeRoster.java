package lianxi.rehearsal.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedRole;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The notice's roster as the sample has it, with the sample's invented unit and as many more as the play wants. */
final class NoticeRoster {

    private static final String NOTICE = "sample/roster.json";
    private static final String EXAMPLE = "sample/example-unit.json";
    static final String COLLEAGUE = "示例办公室同事";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    /** A stem each. */
    static final int MOST_INVENTED = STEMS.length();

    private NoticeRoster() {}

    /** @param day the day the notice is of in this play */
    static RosterFile read(LocalDate day, int invented) {
        RosterFile notice = file(NOTICE);
        List<NamedUnit> units = new ArrayList<>(notice.units());
        units.addAll(file(EXAMPLE).units());
        for (int number = 0; number < invented; number++) {
            units.add(invented(number));
        }
        List<NamedPlace> places = new ArrayList<>(notice.places());
        places.add(colleague(notice));
        return new RosterFile(notice.title(), day, notice.bodies(), units, places);
    }

    /** The name of the n-th invented unit, from 0; it owes a report each week like any other. */
    static String inventedUnit(int number) {
        return "示例单位" + stem(number);
    }

    /** The office's second clerk sits where the first one does. */
    private static NamedPlace colleague(RosterFile notice) {
        NamedPlace clerk = notice.places().stream()
                .filter(place -> place.body() == Body.OFFICE && place.role() == PlaceRole.STAFF)
                .findFirst()
                .orElseThrow();
        return new NamedPlace(clerk.body(), clerk.role(), COLLEAGUE, clerk.post(), clerk.unit(), clerk.concurrent());
    }

    private static NamedUnit invented(int number) {
        String stem = stem(number);
        String login = "shili" + (number + 1);
        return new NamedUnit(
                inventedUnit(number),
                inventedUnit(number),
                "",
                UnitKind.DUTY_ONLY,
                "负责示例资料报送",
                true,
                List.of(
                        role(UnitRole.RESPONSIBLE, "示例责任人" + stem, login + ".head", 3000 + 2 * number),
                        role(UnitRole.CONTACT, "示例联络员" + stem, login + ".a", 3001 + 2 * number)));
    }

    private static NamedRole role(UnitRole role, String name, String login, int phone) {
        return new NamedRole(role, name, "", "139-0000-" + phone, login + "@lianxi.example");
    }

    private static String stem(int number) {
        return STEMS.substring(number, number + 1);
    }

    private static RosterFile file(String name) {
        try (InputStream text = new ClassPathResource(name).getInputStream()) {
            return JsonMapper.builder().build().readValue(text, RosterFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
