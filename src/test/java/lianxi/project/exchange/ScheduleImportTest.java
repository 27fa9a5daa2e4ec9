package lianxi.project.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lianxi.project.ProjectId;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.ScheduleScene;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A schedule's sheet, changed and taken in again. */
@ServiceTest
class ScheduleImportTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScheduleImports imports;

    @Autowired
    private ScheduleWorkbook workbook;

    @Autowired
    private ScheduleService service;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ScheduleScene scene;
    private ProjectId project;
    private List<List<String>> sheet;

    @BeforeEach
    void anExportedSheet() {
        scene = ScheduleScene.in(context);
        project = scene.whole();
        clock.set("2017-03-06T10:00");
        sheet = exported(CHINESE);
    }

    @Test
    void aRoundTripChangesNothing() {
        ScheduleView before = scene.view(project);
        for (Locale locale : List.of(CHINESE, Locale.ENGLISH)) {
            sheet = exported(locale);
            ScheduleImportId upload = upload();
            assertThat(preview(upload).rows()).isEmpty();
            assertThat(preview(upload).all()).isEqualTo(before.rows().size());
            assertThat(imports.apply(scene.office(), project, upload, before.version()))
                    .isZero();
        }
        assertThat(scene.view(project).version()).isEqualTo(before.version());
        assertThat(scene.view(project).rows()).isEqualTo(before.rows());
        assertThat(scene.view(project).links()).isEqualTo(before.links());
    }

    @Test
    void whatWasChangedIsShownThenWritten() {
        String foundations = number("FIRST_FOUNDATIONS");
        set("SUBSTATION", SheetColumn.DURATION, "35");
        set("LINE_BUILT", SheetColumn.DURATION_UNIT, "自然日");
        set("SITE_PREPARATION", SheetColumn.NAME, "施工准备（含便道）");
        set("SITE_PREPARATION", SheetColumn.STARTED, "2017年2月20日");
        set("POWER_QUALITY/1", SheetColumn.BEFORE, foundations + "+3自然日");
        set("TRIAL_RUN", SheetColumn.BEFORE, number("SUBSTATION") + "；" + foundations + "＋2 工作日");
        Collections.reverse(sheet.subList(1, sheet.size()));
        ScheduleImportId upload = upload();
        ImportPreview preview = preview(upload);
        assertThat(preview.wrong()).isZero();
        assertThat(preview.changed()).isEqualTo(5);
        assertThat(preview.rows().stream().flatMap(row -> row.changes().stream()))
                .contains(
                        new ImportRow.Change(SheetColumn.DURATION, "40 个工作日", "35 个工作日"),
                        new ImportRow.Change(SheetColumn.DURATION, "40 个工作日", "40 个自然日"),
                        new ImportRow.Change(SheetColumn.NAME, "施工准备", "施工准备（含便道）"),
                        new ImportRow.Change(SheetColumn.STARTED, "", "2017-02-20"),
                        new ImportRow.Change(SheetColumn.BEFORE, "首批支架基础", "首批支架基础 + 3 个自然日"));
        assertThat(scene.row(project, "SUBSTATION").duration())
                .as("nothing is written before the confirmation")
                .isEqualTo(Duration.workdays(40));

        assertThat(imports.apply(scene.office(), project, upload, preview.version()))
                .isEqualTo(5);
        assertThat(scene.row(project, "SUBSTATION").duration()).isEqualTo(Duration.workdays(35));
        assertThat(scene.row(project, "LINE_BUILT").duration()).isEqualTo(Duration.calendarDays(40));
        assertThat(scene.row(project, "SITE_PREPARATION").name()).isEqualTo("施工准备（含便道）");
        assertThat(scene.row(project, "SITE_PREPARATION").facts().startedOn()).isEqualTo(LocalDate.of(2017, 2, 20));
        ScheduleView after = scene.view(project);
        assertThat(after.linksTo(scene.key(project, "TRIAL_RUN")))
                .extracting(ScheduleView.LinkRow::lag)
                .containsExactlyInAnyOrder(Duration.NONE, Duration.workdays(2));
        assertThat(preview(upload).rows())
                .as("now the sheet says what the plan says")
                .isEmpty();
        assertThat(acts()).contains("project.schedule.import", "project.schedule.link", "project.schedule.milestone");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTATION, DURATION, '二十', project.exchange.fault.amount",
        "SUBSTATION, DURATION, 1001, project.schedule.refused.tooLong",
        "SUBSTATION, DURATION_UNIT, '周', project.exchange.fault.unit",
        "SUBSTATION, BEFORE, 999, project.exchange.fault.noSuchNumber",
        "SUBSTATION, BEFORE, '3天后', project.exchange.fault.before",
        "SUBSTATION, BEFORE, '3+5周', project.exchange.fault.before",
        "SUBSTATION, BEFORE, '3; 3', project.exchange.fault.beforeTwice",
        "SUBSTATION, BEFORE, '3+366工作日', project.schedule.refused.tooLong",
        "SUBSTATION, NAME, '', project.exchange.fault.name",
        "SUBSTATION, NAME, 首批并网, project.schedule.refused.nameTaken",
        "SUBSTATION, STARTED, 2017-03-07, project.schedule.refused.future",
        "SUBSTATION, STARTED, 2017-01-04, project.schedule.refused.beforeProject",
        "SUBSTATION, FINISHED, 2017-02-29, project.exchange.fault.date",
        "SUBSTATION, KEY, milestone:0, project.exchange.fault.unknown",
        "SUBSTATION, NUMBER, 1, project.exchange.fault.numberTwice",
        "POWER_QUALITY/1, NAME, 质监, project.exchange.fault.nameFixed",
        "POWER_QUALITY/1, FINISHED, 2017-03-01, project.exchange.fault.factsFixed",
    })
    void everyMistakeIsSaidInItsRow(String code, SheetColumn column, String text, String fault) {
        set("LINE_BUILT", SheetColumn.DURATION, "35");
        int number = set(code, column, text);
        ScheduleImportId upload = upload();
        ImportPreview preview = preview(upload);
        assertThat(preview.isReady()).isFalse();
        assertThat(preview.rows())
                .filteredOn(row -> row.number() == number)
                .singleElement()
                .satisfies(row -> assertThat(row.faults())
                        .extracting(ImportRow.Fault::column, ImportRow.Fault::key)
                        .contains(tuple(column, fault)));
        assertThatThrownBy(() -> imports.apply(scene.office(), project, upload, preview.version()))
                .isInstanceOf(RefusedException.class);
        assertThat(scene.row(project, "LINE_BUILT").duration())
                .as("all or nothing")
                .isEqualTo(Duration.workdays(40));
    }

    @Test
    void aCircleIsSaidInTheRowThatClosesIt() {
        int number = set("LAND_TRANSFER", SheetColumn.BEFORE, number("TRIAL_RUN"));
        assertThat(preview(upload()).rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(number);
            assertThat(row.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.key()).isEqualTo("project.schedule.refused.circle");
                assertThat(fault.arguments()[0].toString()).contains("土地流转与补偿完成", "启动试运");
            });
        });
    }

    @Test
    void aLinkMayTakeTheOppositeWayInOneSheet() {
        set("FIRST_MODULES", SheetColumn.BEFORE, "");
        set("FOUNDATIONS_ACCEPTED", SheetColumn.BEFORE, number("FIRST_MODULES"));
        ScheduleImportId upload = upload();
        imports.apply(scene.office(), project, upload, preview(upload).version());
        assertThat(scene.view(project).linksTo(scene.key(project, "FOUNDATIONS_ACCEPTED")))
                .extracting(ScheduleView.LinkRow::before)
                .containsExactly(scene.key(project, "FIRST_MODULES"));
    }

    @Test
    void aPlanThatChangedSinceIsNotOverwritten() {
        set("SUBSTATION", SheetColumn.DURATION, "35");
        ScheduleImportId upload = upload();
        int version = preview(upload).version();
        service.setDuration(scene.office(), project, scene.key(project, "LINE_BUILT"), Duration.workdays(50), null);
        assertThatThrownBy(() -> imports.apply(scene.office(), project, upload, version))
                .isInstanceOf(StaleVersionException.class);
        assertThat(scene.row(project, "SUBSTATION").duration()).isEqualTo(Duration.workdays(40));
    }

    @Test
    void rowsTakenOutOfTheSheetStayAsTheyAre() {
        ScheduleView before = scene.view(project);
        sheet = new ArrayList<>(List.of(sheet.get(0), sheet.get(1)));
        sheet.get(1).set(SheetColumn.BEFORE.ordinal(), "");
        ImportPreview preview = preview(upload());
        assertThat(preview.all()).isEqualTo(1);
        assertThat(preview.wrong()).isZero();
        assertThat(scene.view(project).rows()).isEqualTo(before.rows());
    }

    @Test
    void onlyTheOfficeTakesSheetsInAndOnlyForTheirProject() {
        Actor contact = new Actor(null, null, "示例联络员", Set.of(Role.CONTACT), Set.of(), Set.of());
        assertThatThrownBy(() -> imports.upload(contact, project, "表.xlsx", content()))
                .isInstanceOf(ForbiddenException.class);
        ScheduleImportId upload = upload();
        assertThatThrownBy(() -> imports.apply(contact, project, upload, 0)).isInstanceOf(ForbiddenException.class);
        ProjectId other = scene.whole();
        assertThatThrownBy(() -> imports.apply(scene.office(), other, upload, 0))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSheetWithoutItsColumnsIsRefused() {
        sheet.get(0).set(SheetColumn.KEY.ordinal(), "编号");
        assertThatThrownBy(this::upload).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.field()).isEqualTo("file");
            assertThat(refused.arguments()).containsExactly("节点标识（请勿改动）");
        });
    }

    private List<List<String>> exported(Locale locale) {
        Sheet read =
                Spreadsheets.read(workbook.bytes(scene.view(project), locale)).get(0);
        List<List<String>> rows = new ArrayList<>();
        for (Sheet.Row row : read.rows()) {
            List<String> cells = new ArrayList<>();
            for (SheetColumn column : SheetColumn.values()) {
                cells.add(row.cell(column.ordinal()));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Writes into a node's row and tells the row's number. */
    private int set(String code, SheetColumn column, String text) {
        int index = index(code);
        sheet.get(index).set(column.ordinal(), text);
        return index + 1;
    }

    private String number(String code) {
        return sheet.get(index(code)).get(SheetColumn.NUMBER.ordinal());
    }

    private int index(String code) {
        String key = scene.key(project, code).toString();
        for (int i = 1; i < sheet.size(); i++) {
            if (sheet.get(i).get(SheetColumn.KEY.ordinal()).equals(key)) {
                return i;
            }
        }
        throw new AssertionError("Not in the sheet: " + code);
    }

    private byte[] content() {
        return Spreadsheets.book()
                .sheet("倒排工期", sheet.get(0), sheet.subList(1, sheet.size()))
                .bytes();
    }

    private ScheduleImportId upload() {
        return imports.upload(scene.office(), project, "倒排工期.xlsx", content());
    }

    private ImportPreview preview(ScheduleImportId upload) {
        return imports.preview(scene.office(), project, upload, CHINESE);
    }

    private List<String> acts() {
        return jdbc.sql("select distinct action from audit_event")
                .query(String.class)
                .list();
    }
}
