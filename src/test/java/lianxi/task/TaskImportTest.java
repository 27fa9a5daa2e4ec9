package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.PreviewRow;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Tasks come in from a spreadsheet: checked cell by cell, drafted together, changed while nobody has them, never twice. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskImportTest {

    private static final List<String> HEAD =
            List.of("任务名称", "办结标准", "牵头单位", "配合单位", "责任人", "办理期限", "办理时限", "时限单位", "所属项目", "职责单位");

    @Autowired
    private SheetImports imports;

    @Autowired
    private TaskImport rows;

    @Autowired
    private TaskService service;

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

    private Actor office;
    private String lead;
    private String other;
    private long before;

    @BeforeAll
    void people() {
        world.populate();
    }

    @BeforeEach
    void fromHereOn() {
        clock.set("2017-02-06T09:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        office = world.actor(Role.OFFICE);
        lead = roster.unit(world.own(UnitKind.MEMBER)).name();
        other = roster.unit(world.foreign(UnitKind.MEMBER)).name();
        before = jdbc.sql("select coalesce(max(id), 0) from task")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void rowsBecomeDraftsWithTheirUnitsPersonAndTerms() {
        SheetImportId id = upload(
                row("甲", "有批复", lead, other, "示例联络员", LocalDate.of(2017, 3, 1)),
                row("乙", "有批复", other, "", "", "", "10", "", "", lead));
        imports.apply(office, rows, id, false);
        assertThat(recorded())
                .containsExactly(
                        "甲 DRAFT 2017-03-01 null null 示例联络员 1 duty:" + world.own(UnitKind.MEMBER),
                        "乙 DRAFT null 10 WORKING null 0 duty:" + world.own(UnitKind.MEMBER));
    }

    @Test
    void byChoiceTheyGoBeforeTheDirectorTogether() {
        Actor clerk = signIn.actor(signIn.account(Role.OFFICE));
        byte[] file = book(
                HEAD,
                List.of(row("甲", "有批复", lead, "", "", "2017-03-01"), row("乙", "有批复", lead, "", "", "2017-03-01")));
        SheetImportId id = imports.upload(clerk, rows, "任务.xlsx", file, "TO_APPROVE");
        imports.apply(clerk, rows, id, false);
        assertThat(jdbc.sql("select state from task where id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("TO_APPROVE", "TO_APPROVE");
        assertThat(jdbc.sql("select count(*) from notification_message where title like '任务“甲”等 2 项报请交办%'")
                        .query(Integer.class)
                        .single())
                .as("one notice for all")
                .isEqualTo(1);
    }

    @Test
    void everyFaultNamesItsCell() {
        SheetImportId id = upload(
                row("", "", "没有局", other, "张三", "去年"),
                row("甲", "有批复", lead, lead, "张三", "2017-02-05", "10"),
                row("乙", "有批复", lead, "", "", "", "800", "周", "没有项目"),
                row("丙".repeat(201), "有批复", lead, "", "", ""));
        assertThat(faults(id, 2)).containsExactly("任务名称", "办结标准", "牵头单位", "办理期限");
        assertThat(faults(id, 3)).containsExactly("责任人", "办理期限", "办理期限", "配合单位");
        assertThat(faults(id, 4)).containsExactly("时限单位", "所属项目", "办理时限");
        assertThat(faults(id, 5)).containsExactly("任务名称", "办理期限");
    }

    /** The lead unit was asked for its forest maps and still owes them; the same of another unit is no repetition. */
    @Test
    void aRowThatRepeatsAnOpenAskIsToldOfAndImportedAllTheSame() throws Exception {
        Actor director = new Actor(
                office.account(),
                office.person(),
                "示例主任",
                Set.of(Role.OFFICE),
                Set.of(),
                Set.of(Power.OFFICE_DIRECTOR));
        UnitId own = world.own(UnitKind.MEMBER);
        TaskId open = service.draft(
                office, TaskCommand.of("报送林权资料目录", "有目录", TaskOrigin.duty(own), own, LocalDate.of(2017, 3, 1)));
        service.propose(office, open, TaskAct.of(0, ""));
        service.approve(director, open, TaskAct.of(1, ""));

        SheetImportId id = upload(
                row("踏勘升压站新址", "有记录", lead, "", "", "2017-03-01"),
                row("报送林权资料目录", "有目录", lead, "", "", "2017-03-10"),
                row("报送林权资料目录", "有目录", other, "", "", "2017-03-10"));

        ImportPreview preview = imports.preview(office, rows, id);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 3, 0, 0));
        assertThat(preview.noticed()).isEqualTo(1);
        assertThat(imports.rows(preview, false, 0).rows())
                .extracting(PreviewRow::number)
                .containsExactly(3, 2, 4);
        assertThat(page("/tasks/import/" + id)).contains("将新增", "与还没有办完的“报送林权资料目录”相近", "1 行与单位还没有办完的要求相近");
        imports.apply(office, rows, id, false);
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void twoThousandRowsOfWhichFiftyAreWrong() {
        Random random = new Random(20170630);
        Set<Integer> wrong = new TreeSet<>();
        while (wrong.size() < 50) {
            wrong.add(random.nextInt(2000));
        }
        List<List<Object>> all = new ArrayList<>();
        for (int at = 0; at < 2000; at++) {
            all.add(row("任务" + at, "有批复", wrong.contains(at) ? "没有局" : lead, other, "", LocalDate.of(2017, 3, 1)));
        }
        SheetImportId id = imports.upload(office, rows, "二千行.xlsx", book(HEAD, all), "");
        assertThatThrownBy(() -> imports.apply(office, rows, id, false)).isInstanceOf(RefusedException.class);
        assertThat(count()).isZero();
        long begun = System.nanoTime();
        imports.apply(office, rows, id, true);
        assertThat(count()).isEqualTo(1950);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        imports.apply(office, rows, id, true);
        assertThat(count()).isEqualTo(1950);
        List<Sheet.Row> report =
                Spreadsheets.read(imports.report(office, rows, id)).get(0).rows();
        for (int at = 0; at < 2000; at++) {
            assertThat(report.get(at + 1).cell(10)).isEqualTo(wrong.contains(at) ? "牵头单位：系统里没有“没有局”。" : "已新增");
        }
    }

    @Test
    void theTemplatesOwnExampleIsNotImported() {
        byte[] template = imports.template(rows, office);
        assertThat(Spreadsheets.read(template).get(0).rows().get(1).cell(0)).startsWith("示例：");
        assertThatThrownBy(() -> imports.upload(office, rows, "模板.xlsx", template, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("shared.import.refused.empty"));
    }

    @Test
    void onlyTheOfficeImports() {
        assertThatThrownBy(() -> imports.template(rows, world.actor(Role.CONTACT)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> imports.upload(world.actor(Role.LEADER), rows, "a.xlsx", new byte[0], ""))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whatTheListExportsComesBackUnchangedOrAsAnEdit() throws Exception {
        imports.apply(
                office,
                rows,
                upload(
                        row("往返甲", "有批复", lead, other, "示例联络员", LocalDate.of(2017, 3, 1)),
                        row("往返乙", "=1+1", lead, "", "", "", "15", "自然日")),
                false);
        byte[] exported = file("/tasks.xlsx?q=往返");
        SheetImportId same = imports.upload(office, rows, "任务台账.xlsx", exported, "");
        ImportPreview preview = imports.preview(office, rows, same);
        assertThat(preview.unknown()).isEmpty();
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 2));

        List<Sheet.Row> lines = Spreadsheets.read(exported).get(0).rows();
        List<String> head = lines.get(0).cells();
        List<List<Object>> edited = new ArrayList<>();
        lines.subList(1, 3).forEach(line -> edited.add(new ArrayList<>(line.cells())));
        edited.get(0).set(head.indexOf("任务名称"), "往返甲改");
        edited.add(Arrays.asList(new Object[head.size()]));
        edited.get(2).set(head.indexOf("任务名称"), "丙");
        edited.get(2).set(head.indexOf("办结标准"), "有批复");
        edited.get(2).set(head.indexOf("牵头单位"), lead);
        edited.get(2).set(head.indexOf("办理期限"), "2017-04-05");
        SheetImportId id = imports.upload(office, rows, "改.xlsx", book(head, edited), "");
        assertThat(imports.preview(office, rows, id).counts()).isEqualTo(new ImportPreview.Counts(0, 1, 1, 1));
        imports.apply(office, rows, id, false);
        assertThat(jdbc.sql("select title from task where id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("往返甲改", "往返乙", "丙");
        SheetImportId late = imports.upload(office, rows, "旧.xlsx", book(head, edited.subList(0, 1)), "");
        assertThat(imports.preview(office, rows, late).counts().unchanged())
                .as("the same words again, whatever their version")
                .isEqualTo(1);
        edited.get(0).set(head.indexOf("任务名称"), "又改");
        SheetImportId stale = imports.upload(office, rows, "旧.xlsx", book(head, edited.subList(0, 1)), "");
        assertThat(faults(stale, 2)).containsExactly("版本");
    }

    @Test
    void pagesLeadFromTheUploadToTheResult() throws Exception {
        assertThat(page("/tasks/import")).contains("下载模板", "办结标准", "先存为拟办");
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "任务.xlsx",
                Spreadsheets.CONTENT_TYPE,
                book(HEAD, List.of(row("甲", "有批复", lead, "", "", "2017-03-01"), row("", "", lead, "", "", ""))));
        String preview = mvc.perform(multipart("/tasks/import")
                        .file(file)
                        .param("key", "k1")
                        .with(signIn.as(world.account(Role.OFFICE)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(preview)).contains("共 2 行，其中 1 行有误", "办结标准：没有填写。", "只导入正确的 1 行");
        assertThat(page(preview + "?only=wrong"))
                .contains("aria-current=\"true\">只看有误")
                .doesNotContain(">甲<");
        mvc.perform(post(preview)
                        .param("key", "k2")
                        .with(signIn.as(world.account(Role.OFFICE)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(preview)
                            .param("key", "k3")
                            .param("onlyRight", "true")
                            .with(signIn.as(world.account(Role.OFFICE)))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(count()).isEqualTo(1);
        assertThat(page(preview)).contains("已新增", "另有 1 行有误没有导入", "查看任务");
        mvc.perform(get(preview).with(signIn.as(signIn.account(Role.OFFICE)))).andExpect(status().isNotFound());
        mvc.perform(get(preview + "/report.xlsx").with(signIn.as(signIn.account(Role.OFFICE))))
                .andExpect(status().isNotFound());
        assertThat(Spreadsheets.read(file(preview + "/report.xlsx"))).hasSize(1);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    private SheetImportId upload(List<Object>... lines) {
        return imports.upload(office, rows, "任务.xlsx", book(HEAD, List.of(lines)), "");
    }

    private static byte[] book(List<String> head, List<? extends List<?>> lines) {
        return Spreadsheets.book().sheet("任务台账", head, lines).bytes();
    }

    private List<String> faults(SheetImportId id, int number) {
        return imports.rows(imports.preview(office, rows, id), false, 0).rows().stream()
                .filter(line -> line.number() == number)
                .flatMap((PreviewRow line) -> line.faults().stream())
                .map(fault -> String.valueOf(fault.column()))
                .toList();
    }

    private List<String> recorded() {
        return jdbc.sql("""
                        select t.*, p.name as person, (select count(*) from task_line l where l.task_id = t.id) as lines
                          from task t left join roster_person p on p.id = t.responsible
                         where t.id > ? order by t.id""")
                .param(before)
                .query((row, number) -> String.join(
                        " ",
                        row.getString("title"),
                        row.getString("state"),
                        String.valueOf(row.getDate("due_on")),
                        row.getString("limit_amount"),
                        row.getString("limit_unit"),
                        row.getString("person"),
                        row.getString("lines"),
                        row.getString("origin_kind") + ":" + row.getString("origin_id")))
                .list();
    }

    private int count() {
        return jdbc.sql("select count(*) from task where id > ?")
                .param(before)
                .query(Integer.class)
                .single();
    }

    private String page(String address) throws Exception {
        return new String(file(address), StandardCharsets.UTF_8);
    }

    private byte[] file(String address) throws Exception {
        byte[] answer = mvc.perform(get(address).with(signIn.as(world.account(Role.OFFICE))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        return answer;
    }
}
