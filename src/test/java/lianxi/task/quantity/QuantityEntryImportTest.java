package lianxi.task.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.shared.Actor;
import lianxi.shared.sheet.ImportPreview;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.SheetImportId;
import lianxi.shared.sheet.SheetImports;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** Amounts done come in from a spreadsheet: against their tracks, within the plan all rows together, never twice. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityEntryImportTest {

    private static final List<String> HEAD =
            List.of("项目", "乡镇", "内容", "完成日期", "完成量", "说明", "超出计划的原因", "告知人", "告知方式", "告知日期");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SheetImports imports;

    @Autowired
    private QuantityEntryImport rows;

    @Autowired
    private QuantityEntrySheet sheet;

    @Autowired
    private QuantityQueries queries;

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private MutableClock clock;

    private QuantityScene scene;
    private QuantityId land;
    private String project;

    @BeforeAll
    void townships() {
        clock.set("2017-01-10T09:00");
        scene = new QuantityScene(context);
    }

    @BeforeEach
    void oneTrack() {
        clock.set("2017-01-10T10:00");
        ProjectId id = scene.project();
        project = projects.project(id).name();
        land = scene.land(id);
        clock.set("2017-03-01T09:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void amountsAreEnteredOnceHoweverOftenTheSheetComes() {
        List<Object> first = row("荫营镇", "土地流转", "2017-02-10", "１２０．５", "二十三户");
        List<Object> second = row("荫营镇", "土地流转", "2017-02-20", 80, "");
        imports.apply(scene.township, rows, upload(scene.township, first, second), false);
        assertThat(done()).isEqualByComparingTo("200.5");
        SheetImportId again = upload(scene.township, first, second, row("荫营镇", "土地流转", "2017-02-20", 80, ""));
        assertThat(imports.preview(scene.township, rows, again).counts())
                .as("a second equal amount of the same day is another one")
                .isEqualTo(new ImportPreview.Counts(0, 1, 0, 2));
        imports.apply(scene.township, rows, again, false);
        assertThat(done()).isEqualByComparingTo("280.5");
    }

    @Test
    void everyFaultNamesItsCell() {
        SheetImportId id = upload(
                scene.township,
                row("河底镇", "土地流转", "2017-02-10", 10),
                row("荫营镇", "种树", "", "许多"),
                row("荫营镇", "土地流转", "2017-03-02", "1.234"),
                row("荫营镇", "土地流转", "2017-01-09", 0));
        assertThat(faults(scene.township, id, 2)).as("no such track").containsExactly("内容");
        assertThat(faults(scene.township, id, 3)).containsExactly("内容", "完成日期", "完成量");
        assertThat(faults(scene.township, id, 4)).containsExactly("完成日期", "完成量");
        assertThat(faults(scene.township, id, 5)).containsExactly("完成日期", "完成量");
        SheetImportId foreign = upload(scene.otherTownship, row("荫营镇", "土地流转", "2017-02-10", 10));
        assertThat(faults(scene.otherTownship, foreign, 2)).containsExactly("乡镇");
        SheetImportId untold = upload(scene.office, row("荫营镇", "土地流转", "2017-02-10", 10));
        assertThat(faults(scene.office, untold, 2)).containsExactly("告知人");
    }

    /** 1,200 亩 are planned: the rows count together, and what goes beyond says why. */
    @Test
    void rowsTogetherStayWithinThePlanOrSayWhy() {
        SheetImportId id = upload(
                scene.township,
                row("荫营镇", "土地流转", "2017-02-10", 700),
                row("荫营镇", "土地流转", "2017-02-11", 600),
                row("荫营镇", "土地流转", "2017-02-12", 500),
                row("荫营镇", "土地流转", "2017-02-13", 100, "", "边界调整"));
        assertThat(faults(scene.township, id, 3)).containsExactly("完成量");
        imports.apply(scene.township, rows, id, true);
        assertThat(done()).isEqualByComparingTo("1300");
    }

    @Test
    void whatIsExportedComesBackUnchangedAndCannotBeChanged() {
        imports.apply(
                scene.office,
                rows,
                upload(scene.office, row("荫营镇", "土地流转", "2017-02-10", "120.5", "=1+1", "", "示例科员", "电话", "2017-02-11")),
                false);
        QuantityLine line = queries.line(scene.office, land);
        byte[] exported = sheet.bytes(List.of(line), Locale.SIMPLIFIED_CHINESE);
        SheetImportId same = imports.upload(scene.office, rows, "明细.xlsx", exported, "");
        ImportPreview preview = imports.preview(scene.office, rows, same);
        assertThat(preview.unknown()).isEmpty();
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(0, 0, 0, 1));
        List<Sheet.Row> lines = Spreadsheets.read(exported).get(0).rows();
        List<Object> edited = new ArrayList<>(lines.get(1).cells());
        edited.set(5, "130");
        byte[] changed = Spreadsheets.book()
                .sheet("完成量", lines.get(0).cells(), List.of(edited))
                .bytes();
        assertThat(faults(scene.office, imports.upload(scene.office, rows, "改.xlsx", changed, ""), 2))
                .containsExactly("编号");
    }

    private BigDecimal done() {
        return queries.line(scene.office, land).done();
    }

    private List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(List.of(project));
        row.addAll(Arrays.asList(cells));
        return row;
    }

    @SafeVarargs
    private SheetImportId upload(Actor actor, List<Object>... lines) {
        byte[] file = Spreadsheets.book().sheet("完成量", HEAD, List.of(lines)).bytes();
        return imports.upload(actor, rows, "完成量.xlsx", file, "");
    }

    private List<String> faults(Actor actor, SheetImportId id, int number) {
        return imports.rows(imports.preview(actor, rows, id), false, 0).rows().stream()
                .filter(line -> line.number() == number)
                .flatMap(line -> line.faults().stream())
                .map(fault -> String.valueOf(fault.column()))
                .toList();
    }
}
