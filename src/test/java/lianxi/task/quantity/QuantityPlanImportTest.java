package lianxi.task.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** Plans come in from a spreadsheet: new tracks, other plans with their reason, and the list's own export unchanged. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityPlanImportTest {

    private static final List<String> HEAD = List.of("项目", "乡镇", "内容", "指导单位", "起始日", "计划节点");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SheetImports imports;

    @Autowired
    private QuantityPlanImport rows;

    @Autowired
    private QuantityQueries queries;

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MutableClock clock;

    private QuantityScene scene;
    private ProjectId id;
    private String project;

    @BeforeAll
    void townships() {
        clock.set("2017-01-10T09:00");
        scene = new QuantityScene(context);
    }

    @BeforeEach
    void oneProject() {
        clock.set("2017-01-10T10:00");
        id = scene.project();
        project = projects.project(id).name();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void rowsBecomeTracksWithTheirPlans() {
        SheetImportId sheet = upload(
                scene.office,
                row("荫营镇", "土地流转", "区农委", "2017-01-10", "2017-02-28 500；2017年5月31日：1200.5亩"),
                row("荫营镇", "拆迁补偿", "", "2017-01-10", "2017-04-30 40"));
        imports.apply(scene.office, rows, sheet, false);
        assertThat(queries.ofProject(id))
                .extracting(line -> line.measure() + " " + PlanText.of(line.plan()) + " " + line.guideName())
                .containsExactlyInAnyOrder(
                        "LAND_TRANSFER 2017-02-28 500; 2017-05-31 1200.5 区农委", "DEMOLITION 2017-04-30 40 null");
    }

    @Test
    void everyFaultNamesItsCell() {
        scene.land(id);
        SheetImportId sheet = upload(
                scene.townshipHead,
                row("荫营镇", "土地流转", "", "2017-01-10", "2017-02-28 500"),
                row("河底镇", "土地流转", "河底镇", "2017-01-10", "2017-02-28 500"),
                row("荫营镇", "拆迁补偿", "", "2017-01-10", "2017-02-28 五百"),
                row("荫营镇", "拆迁补偿", "", "2017-01-10", "2017-04-30 40；2017-02-28 50"));
        assertThat(faults(scene.townshipHead, sheet, 2))
                .as("there is one already")
                .containsExactly("内容");
        assertThat(faults(scene.townshipHead, sheet, 3)).containsExactly("乡镇", "指导单位");
        assertThat(faults(scene.townshipHead, sheet, 4)).containsExactly("计划节点");
        assertThat(faults(scene.townshipHead, sheet, 5)).containsExactly("计划节点");
    }

    @Test
    void theListsOwnExportComesBackUnchangedOrAsAnotherPlanWithItsReason() throws Exception {
        QuantityId land = scene.land(id);
        byte[] exported = mvc.perform(
                        get("/quantities.xlsx?project=" + id).with(signIn.as(signIn.account(Role.OFFICE))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        SheetImportId same = imports.upload(scene.office, rows, "台账.xlsx", exported, "");
        ImportPreview preview = imports.preview(scene.office, rows, same);
        assertThat(preview.unknown()).isEmpty();
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 1));

        List<Sheet.Row> lines = Spreadsheets.read(exported).get(0).rows();
        List<String> head = new ArrayList<>(lines.get(0).cells());
        head.add("调整原因");
        List<Object> edited = new ArrayList<>(lines.get(1).cells());
        while (edited.size() < head.size()) {
            edited.add("");
        }
        edited.set(head.indexOf("计划节点"), "2017-02-28 500；2017-05-31 1300");
        SheetImportId bare = imports.upload(scene.office, rows, "改.xlsx", book(head, List.of(edited)), "");
        assertThat(faults(scene.office, bare, 2)).containsExactly("调整原因");
        edited.set(head.indexOf("调整原因"), "勘测范围调整");
        SheetImportId told = imports.upload(scene.office, rows, "改.xlsx", book(head, List.of(edited)), "");
        imports.apply(scene.office, rows, told, false);
        assertThat(queries.line(scene.office, land).planned()).isEqualByComparingTo("1300");
        edited.set(head.indexOf("计划节点"), "2017-05-31 900");
        SheetImportId stale = imports.upload(scene.office, rows, "旧.xlsx", book(head, List.of(edited)), "");
        assertThat(faults(scene.office, stale, 2)).containsExactly("版本");
    }

    private List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(List.of(project));
        row.addAll(Arrays.asList(cells));
        return row;
    }

    @SafeVarargs
    private SheetImportId upload(Actor actor, List<Object>... lines) {
        return imports.upload(actor, rows, "计划.xlsx", book(HEAD, List.of(lines)), "");
    }

    private static byte[] book(List<String> head, List<? extends List<?>> lines) {
        return Spreadsheets.book().sheet("计划", head, lines).bytes();
    }

    private List<String> faults(Actor actor, SheetImportId sheet, int number) {
        return imports.rows(imports.preview(actor, rows, sheet), false, 0).rows().stream()
                .filter(line -> line.number() == number)
                .flatMap(line -> line.faults().stream())
                .map(fault -> String.valueOf(fault.column()))
                .toList();
    }
}
