package lianxi.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any import: every row checked, all faults told, written whole or by its right rows, once, and for its importer alone. */
@ServiceTest
class SheetImportsTest {

    private static final List<String> HEAD = List.of("标题", "责任单位", "递交日期", "容量（兆瓦）");
    private static final Actor OFFICE = person(1, Role.OFFICE);

    @Autowired
    private SheetImports imports;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Things things = new Things();

    @BeforeEach
    void atNine() {
        clock.set("2017-02-06T09:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        jdbc.sql("delete from shared_form_key").update();
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        SheetImportId id = upload(HEAD, row("甲", "区林业局", "2017-03-01", 1), row("", "区没有局", "明天", "三"));
        assertThatThrownBy(() -> imports.apply(OFFICE, things, id, false))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("shared.import.refused.wrong"));
        assertThat(things.written).isEmpty();
        assertThat(faults(id, 3))
                .as("all faults of the row, each with its cell")
                .containsExactly("标题 没有填写。", "责任单位 系统里没有“区没有局”。", "递交日期 “明天”不是有效日期，请写成 2017-03-01。", "容量（兆瓦） “三”不是数字。");
    }

    @Test
    void twoThousandRowsOfWhichFiftyAreWrong() {
        Random random = new Random(20170105);
        List<List<Object>> rows = new ArrayList<>();
        Set<Integer> wrong = new TreeSet<>();
        while (wrong.size() < 50) {
            wrong.add(random.nextInt(2000));
        }
        for (int at = 0; at < 2000; at++) {
            rows.add(row("任务" + at, wrong.contains(at) ? "区没有局" : "区林业局", LocalDate.of(2017, 3, 1), at));
        }
        long begun = System.nanoTime();
        SheetImportId id = imports.upload(OFFICE, things, "二千行.xlsx", book(HEAD, rows), "");
        ImportPreview preview = imports.preview(OFFICE, things, id);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(50, 1950, 0, 0));
        assertThat(imports.rows(preview, false, 0).rows())
                .as("wrong rows first")
                .allMatch(row -> row.outcome() == RowOutcome.WRONG)
                .hasSize(50);
        assertThatThrownBy(() -> imports.apply(OFFICE, things, id, false)).isInstanceOf(RefusedException.class);
        assertThat(things.written).isEmpty();

        ImportPreview after = imports.apply(OFFICE, things, id, true);
        assertThat(after.written()).isEqualTo(1950);
        assertThat(things.written).hasSize(1950);
        List<Sheet.Row> report = report(id);
        assertThat(report.get(0).cells()).containsExactly("标题", "责任单位", "递交日期", "容量（兆瓦）", "导入结果", "编号");
        for (int at = 0; at < 2000; at++) {
            assertThat(report.get(at + 1).cell(4)).isEqualTo(wrong.contains(at) ? "责任单位：系统里没有“区没有局”。" : "已新增");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void appliedTwiceItWritesOnce() {
        SheetImportId id = upload(HEAD, row("甲", "区林业局", "2017-03-01", 1));
        imports.apply(OFFICE, things, id, false);
        ImportPreview again = imports.apply(OFFICE, things, id, false);
        assertThat(again.written()).isEqualTo(1);
        assertThat(things.written).hasSize(1);
    }

    @Test
    void aReportMendedAndUploadedAgainDoublesNothing() {
        SheetImportId first = upload(HEAD, row("甲", "区林业局", "2017-03-01", 1), row("乙", "区没有局", "2017-03-01", 2));
        imports.apply(OFFICE, things, first, true);
        List<Sheet.Row> report = report(first);
        List<Object> mended = new ArrayList<>(report.get(2).cells());
        mended.set(1, "区林业局");
        SheetImportId second = upload(
                report.get(0).cells(), new ArrayList<Object>(report.get(1).cells()), mended);
        ImportPreview preview = imports.preview(OFFICE, things, second);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 1, 0, 1));
        assertThat(preview.unknown()).isEmpty();
        imports.apply(OFFICE, things, second, false);
        assertThat(things.written.values()).extracting(Thing::title).containsExactly("甲", "乙");
    }

    @Test
    void numbersOfThingsAreEditsUnlessSomebodyWasFaster() {
        imports.apply(OFFICE, things, upload(HEAD, row("甲", "区林业局", "2017-03-01", 1)), false);
        long thing = things.written.keySet().iterator().next();
        List<String> head = List.of("编号", "版本", "标题", "责任单位", "递交日期", "容量（兆瓦）");
        SheetImportId edit = upload(head, Arrays.asList(thing, 0, "甲改", "区林业局", "2017-03-01", 1));
        assertThat(imports.preview(OFFICE, things, edit).counts()).isEqualTo(new ImportPreview.Counts(0, 0, 1, 0));
        things.versions.put(thing, 1L);
        ImportPreview meanwhile = imports.apply(OFFICE, things, edit, false);
        assertThat(meanwhile.isApplied()).isFalse();
        assertThat(faults(edit, 2)).containsExactly("导出以后有人改过，请重新导出再改。");
        assertThat(things.written.get(thing).title()).isEqualTo("甲");
        SheetImportId twice = upload(
                head,
                Arrays.asList(thing, 1, "甲", "区林业局", "2017-03-01", 1),
                Arrays.asList(thing, 1, "甲", "区林业局", "2017-03-01", 1));
        assertThat(faults(twice, 3)).containsExactly("编号 " + thing + " 在前面的行已经出现过。");
    }

    /** The check could not see it, the service does: nothing at all is written, and the row says why. */
    @Test
    void aRefusalWhileWritingTakesEverythingBack() {
        SheetImportId id = upload(HEAD, row("甲", "区林业局", "", 1), row("被拒", "区林业局", "", 2));
        assertThatThrownBy(() -> imports.apply(OFFICE, things, id, false))
                .isInstanceOfSatisfying(RowRefusedException.class, refused -> {
                    assertThat(refused.row()).isEqualTo(3);
                    imports.refuse(OFFICE, things, id, refused);
                });
        assertThat(jdbc.sql("select count(*) from shared_form_key")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(faults(id, 3)).containsExactly("递交日期 没有填写。");
        assertThat(imports.preview(OFFICE, things, id).isApplied()).isFalse();
    }

    @Test
    void columnsMayStandInAnyOrderBelowATitle() {
        byte[] file = Spreadsheets.book()
                .sheet(
                        "表",
                        List.of("附件：任务分解表", "", "", ""),
                        List.of(
                                List.of("填表说明", "递交 日期", "标题*", " 责任单位", "备 考"),
                                List.of("", "２０１７年３月１日", "示例：完成征地公告", "区林业局", ""),
                                List.of("", "2017/3/2", "甲", "林业局", "")))
                .bytes();
        SheetImportId id = imports.upload(OFFICE, things, "表.xlsx", file, "");
        assertThat(imports.preview(OFFICE, things, id).unknown()).containsExactly("填表说明", "备 考");
        imports.apply(OFFICE, things, id, false);
        assertThat(things.written.values())
                .extracting(thing -> thing.title() + thing.due())
                .containsExactly("示例：完成征地公告2017-03-01", "甲2017-03-02");
    }

    @Test
    void sheetsThatCannotBeReadAreRefusedAtOnce() {
        assertRefused("shared.import.refused.columns", List.of("甲", "乙"), List.of("1", "2"));
        assertRefused("shared.import.refused.twice", List.of("标题", "标 题", "责任单位"), List.of("1", "2", "3"));
        assertRefused("shared.import.refused.empty", HEAD);
        List<List<Object>> many = new ArrayList<>(Collections.nCopies(2001, row("甲", "区林业局", "", 1)));
        assertThatThrownBy(() -> imports.upload(OFFICE, things, "x.xlsx", book(HEAD, many), ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("shared.spreadsheet.too-many-rows"));
    }

    @Test
    void formulasStayTexts() {
        SheetImportId id = upload(HEAD, row("=1+1", "区林业局", "", "１，０００．５"));
        imports.apply(OFFICE, things, id, false);
        Thing thing = things.written.values().iterator().next();
        assertThat(thing.title()).isEqualTo("=1+1");
        assertThat(thing.amount()).isEqualByComparingTo("1000.5");
        assertThat(report(id).get(1).cell(0)).isEqualTo("=1+1");
    }

    @Test
    void onlyTheImporterSeesItAndOnlyForAWeek() {
        SheetImportId id = upload(HEAD, row("甲", "区林业局", "", 1));
        assertThatThrownBy(() -> imports.preview(person(2, Role.OFFICE), things, id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.apply(person(2, Role.OFFICE), things, id, false))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.report(person(1, Role.CONTACT), things, id))
                .isInstanceOf(ForbiddenException.class);
        clock.set("2017-02-13T08:59");
        assertThat(imports.preview(OFFICE, things, id).counts().total()).isEqualTo(1);
        clock.set("2017-02-13T09:00");
        assertThatThrownBy(() -> imports.preview(OFFICE, things, id)).isInstanceOf(NotFoundException.class);
        imports.sweep();
        assertThat(jdbc.sql("select count(*) from shared_import_row where import_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTemplateHasDropDownsAndAnExample() {
        byte[] template = imports.template(things, OFFICE);
        List<Sheet> sheets = Spreadsheets.read(template);
        assertThat(sheets).as("the drop-downs' own sheet is hidden").hasSize(2);
        assertThat(sheets.get(0).rows().get(0).cells()).containsExactly("标题*", "责任单位*", "递交日期", "容量（兆瓦）");
        assertThat(sheets.get(0).rows().get(1).cell(1)).isEqualTo("区林业局");
    }

    @SafeVarargs
    private SheetImportId upload(List<String> head, List<Object>... rows) {
        return imports.upload(OFFICE, things, "C:\\表\\任务.xlsx", book(head, List.of(rows)), "");
    }

    private void assertRefused(String key, List<String> head, List<?>... rows) {
        assertThatThrownBy(() -> imports.upload(OFFICE, things, "x.xlsx", book(head, List.of(rows)), ""))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("file");
                    assertThat(refused.messageKey()).isEqualTo(key);
                });
    }

    private static byte[] book(List<String> head, List<? extends List<?>> rows) {
        return Spreadsheets.book().sheet("任务", head, rows).bytes();
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private List<String> faults(SheetImportId id, int row) {
        Slice<PreviewRow> page = imports.rows(imports.preview(OFFICE, things, id), false, 0);
        return page.rows().stream()
                .filter(line -> line.number() == row)
                .flatMap(line -> line.faults().stream())
                .map(fault -> fault.column() == null ? fault.text() : fault.column() + " " + fault.text())
                .toList();
    }

    private List<Sheet.Row> report(SheetImportId id) {
        return Spreadsheets.read(imports.report(OFFICE, things, id)).get(0).rows();
    }

    private static Actor person(long account, Role role) {
        return new Actor(new AccountId(account), null, "示例人员", Set.of(role), Set.of(), Set.of());
    }

    record Thing(String title, LocalDate due, BigDecimal amount) {

        boolean says(Thing other) {
            return title.equals(other.title) && Objects.equals(due, other.due) && amount.compareTo(other.amount) == 0;
        }
    }

    /** An import of the simplest sort; each thing written leaves a row in the database, to see what is taken back. */
    private final class Things implements RowImport<Thing> {

        private final Map<Long, Thing> written = new LinkedHashMap<>();
        private final Map<Long, Long> versions = new HashMap<>();

        @Override
        public String code() {
            return "permit.intake";
        }

        @Override
        public boolean isAllowedTo(Actor actor) {
            return actor.is(Role.OFFICE);
        }

        @Override
        public RowPlanner<Thing> planner(Actor actor, String choice) {
            return new ThingPlanner();
        }

        @Override
        public long write(Actor actor, Planned<Thing> row, String choice) {
            if (row.change().title().equals("被拒")) {
                throw new RefusedException("due", "shared.import.fault.missing");
            }
            long id = row.thing() == null ? written.size() + 1L : row.thing();
            written.put(id, row.change());
            versions.merge(id, 0L, (was, fresh) -> was + 1);
            jdbc.sql("insert into shared_form_key (account, form_key, used_at) values ('1', ?, now())")
                    .param("thing" + id + versions.get(id))
                    .update();
            return id;
        }

        private final class ThingPlanner implements RowPlanner<Thing> {

            private final ImportColumn<Long> id = ImportColumn.id();
            private final ImportColumn<Long> version = ImportColumn.version();
            private final ImportColumn<String> title =
                    ImportColumn.line("title", "briefing.list.name", 100).mandatory();
            private final ImportColumn<String> unit = ImportColumn.oneOf(
                            "unit", "permit.intake.column.UNIT", Map.of("区林业局", "1", "林业局", "1"))
                    .offering(List.of("区林业局"))
                    .mandatory();
            private final ImportColumn<LocalDate> due = ImportColumn.day("due", "permit.intake.column.SUBMITTED");
            private final ImportColumn<BigDecimal> amount = ImportColumn.number("amount", "project.capacity");

            @Override
            public List<ImportColumn<?>> columns() {
                return List.of(id, version, title, unit, due, amount);
            }

            @Override
            public Planned<Thing> plan(ImportRow row) {
                Long known = row.get(id);
                Thing said = new Thing(row.get(title, ""), row.get(due), row.get(amount, BigDecimal.ZERO));
                if (known == null) {
                    return Planned.created(said);
                }
                if (written.get(known).says(said)) {
                    return Planned.unchanged(known);
                }
                if (!versions.get(known).equals(row.get(version))) {
                    throw new RefusedException(null, "shared.import.fault.stale");
                }
                return Planned.edited(known, said);
            }
        }
    }
}
