package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.project.ProjectData;
import lianxi.project.ProjectService;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Problems come in from a spreadsheet: for the own unit, by the office for others with who told it, and back from the list. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemImportTest {

    private static final List<String> HEAD =
            List.of("问题", "问题说明", "层级", "负责单位", "涉及单位", "所属项目", "建议", "希望解决日期", "提出单位", "告知人", "告知方式", "告知日期");

    @Autowired
    private SheetImports imports;

    @Autowired
    private ProblemImport rows;

    @Autowired
    private ProjectService projects;

    @Autowired
    private RouteWorld world;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private String own;
    private String other;
    private String undertaker;
    private long before;

    @BeforeAll
    void people() {
        world.populate();
        own = roster.unit(world.own(UnitKind.MEMBER)).name();
        other = roster.unit(world.foreign(UnitKind.MEMBER)).name();
        undertaker = roster.unit(world.own(UnitKind.UNDERTAKER)).name();
        projects.create(
                world.actor(Role.OFFICE),
                new ProjectData(
                        "导入示例项目",
                        world.own(UnitKind.MEMBER),
                        world.own(UnitKind.UNDERTAKER),
                        new BigDecimal("50"),
                        LocalDate.of(2017, 1, 5),
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
    }

    @BeforeEach
    void fromHereOn() {
        clock.set("2017-02-06T09:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        before = jdbc.sql("select coalesce(max(id), 0) from problem")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aUnitRaisesItsOwnProblemsAndNobodyElses() {
        Actor contact = world.actor(Role.CONTACT);
        SheetImportId id = upload(
                contact,
                row("甲", "说明", "本单位", own),
                row("乙", "说明", "跨部门", "", other, "导入示例项目", "协调", "2017-03-01"),
                row("丙", "说明", "跨部门", "", "", "", "", "", other));
        assertThat(faults(contact, id, 4)).containsExactly("提出单位");
        imports.apply(contact, rows, id, true);
        assertThat(raised())
                .containsExactly(
                        "甲 IN_PROGRESS UNIT " + world.own(UnitKind.MEMBER),
                        "乙 REGISTERED CROSS_UNIT " + world.own(UnitKind.MEMBER));
    }

    @Test
    void theOfficeFilesForAUnitWithWhoToldIt() {
        Actor office = world.actor(Role.OFFICE);
        SheetImportId id = upload(
                office,
                row("甲", "说明", "跨部门", "", "", "", "", "", other, "示例科员", "电话", "2017-02-05"),
                row("乙", "说明", "跨部门", "", "", "", "", "", other),
                row("丙", "说明", "需领导组协调", own),
                row("丁", "说明", "跨部门", "", "", "", "", "", undertaker, "示例科员", "电话", "2017-02-05"),
                row("戊", "", "最高", "没有局", "没有局", "没有项目", "", "2017-02-01"));
        assertThat(faults(office, id, 3)).containsExactly("告知人");
        assertThat(faults(office, id, 5))
                .as("an undertaker names a project of its own")
                .containsExactly("所属项目");
        assertThat(faults(office, id, 6)).containsExactly("问题说明", "层级", "负责单位", "涉及单位", "所属项目", "希望解决日期");
        imports.apply(office, rows, id, true);
        assertThat(raised())
                .containsExactly(
                        "甲 REGISTERED CROSS_UNIT " + world.foreign(UnitKind.MEMBER), "丙 IN_PROGRESS GROUP null");
    }

    @Test
    void whatTheListExportsComesBackUnchangedOrAsAnEdit() throws Exception {
        Actor office = world.actor(Role.OFFICE);
        imports.apply(
                office,
                rows,
                upload(
                        office,
                        row("往返甲", "说明\n两行", "跨部门", own, other, "导入示例项目", "", "2017-03-01"),
                        row("往返乙", "=1+1", "本单位")),
                false);
        byte[] exported = mvc.perform(get("/problems.xlsx?text=往返").with(signIn.as(world.account(Role.OFFICE))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        SheetImportId same = imports.upload(office, rows, "问题.xlsx", exported, "");
        ImportPreview preview = imports.preview(office, rows, same);
        assertThat(preview.unknown()).isEmpty();
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 2));

        List<Sheet.Row> lines = Spreadsheets.read(exported).get(0).rows();
        List<String> head = lines.get(0).cells();
        List<Object> edited = new ArrayList<>(lines.get(1).cells());
        edited.set(head.indexOf("建议"), "分头核对");
        List<Object> fixed = new ArrayList<>(lines.get(2).cells());
        fixed.set(head.indexOf("层级"), "需领导组协调");
        SheetImportId id = imports.upload(office, rows, "改.xlsx", book(head, List.of(edited, fixed)), "");
        assertThat(faults(office, id, 3)).containsExactly("层级");
        imports.apply(office, rows, id, true);
        assertThat(jdbc.sql("select proposal from problem where id = ?")
                        .param(Long.valueOf(lines.get(1).cell(0)))
                        .query(String.class)
                        .single())
                .isEqualTo("分头核对");
        edited.set(head.indexOf("建议"), "再改");
        SheetImportId stale = imports.upload(office, rows, "旧.xlsx", book(head, List.of(edited)), "");
        assertThat(faults(office, stale, 2)).containsExactly("版本");
        Actor stranger = world.actor(Role.UNDERTAKER);
        SheetImportId foreign = imports.upload(stranger, rows, "别人的.xlsx", book(head, List.of(edited)), "");
        assertThat(faults(stranger, foreign, 2)).as("not in its scope").contains("编号");
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    private SheetImportId upload(Actor actor, List<Object>... lines) {
        return imports.upload(actor, rows, "问题.xlsx", book(HEAD, List.of(lines)), "");
    }

    private static byte[] book(List<String> head, List<? extends List<?>> lines) {
        return Spreadsheets.book().sheet("问题台账", head, lines).bytes();
    }

    private List<String> faults(Actor actor, SheetImportId id, int number) {
        return imports.rows(imports.preview(actor, rows, id), false, 0).rows().stream()
                .filter(line -> line.number() == number)
                .flatMap(line -> line.faults().stream())
                .map(fault -> String.valueOf(fault.column()))
                .toList();
    }

    private List<String> raised() {
        return jdbc.sql("select * from problem where id > ? order by id")
                .param(before)
                .query((row, number) -> String.join(
                        " ",
                        row.getString("title"),
                        row.getString("state"),
                        row.getString("level"),
                        row.getString("raiser_unit")))
                .list();
    }
}
