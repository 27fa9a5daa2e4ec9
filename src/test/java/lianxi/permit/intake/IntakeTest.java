package lianxi.permit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitScene;
import lianxi.permit.PermitService;
import lianxi.permit.StepAction;
import lianxi.permit.StepEntry;
import lianxi.permit.StepState;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackState;
import lianxi.project.ProjectId;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register comes in: checked cell by cell, written whole or by its right rows, and only once. */
@ServiceTest
class IntakeTest {

    private static final List<String> HEAD = List.of(
            "项目", "手续", "环节", "状态", "责任单位", "准备日期", "递交日期", "受理日期", "适用时限", "评审开始", "评审结束", "评审告知文号", "决定日期", "送达日期",
            "文号", "备注");

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IntakeService service;

    @Autowired
    private PermitService permits;

    @Autowired
    private PermitQueries queries;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;
    private ProjectId project;
    private String name;

    @BeforeEach
    void oneProject() {
        clock.set("2017-01-05T10:00");
        scene = PermitScene.in(context);
        scene.forestry();
        name = "台账示例项目" + ++projects;
        project = scene.project(name);
        clock.set("2017-02-01T10:00");
    }

    private List<Object> row(String permit, String state, Object... namedCells) {
        Object[] cells = new Object[HEAD.size()];
        cells[0] = name;
        cells[1] = permit;
        cells[3] = state;
        for (int i = 0; i < namedCells.length; i += 2) {
            cells[HEAD.indexOf(namedCells[i].toString())] = namedCells[i + 1];
        }
        return Arrays.asList(cells);
    }

    @SafeVarargs
    private IntakeId upload(List<Object>... rows) {
        byte[] file = Spreadsheets.book().sheet("台账", HEAD, List.of(rows)).bytes();
        return service.upload(scene.office(), "台账.xlsx", file);
    }

    private IntakeRow only(IntakeId id) {
        return service.preview(scene.office(), id).rows().get(0);
    }

    @Test
    void aRowBecomesATrackWithItsEntriesAndItsClock() {
        IntakeId id = upload(row(
                "使用林地（永久）",
                "已受理",
                "责任单位",
                "区林业局",
                "递交日期",
                "2017-01-13",
                "受理日期",
                LocalDate.of(2017, 1, 16),
                "文号",
                "晋林受〔2017〕1号"));
        assertThat(only(id).outcome()).isEqualTo(IntakeRow.Outcome.NEW);
        assertThat(queries.ofProject(project)).as("a preview writes nothing").isEmpty();
        assertThat(service.importRows(scene.office(), id, false)).isEqualTo(1);
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.stepState()).isEqualTo(StepState.ACCEPTED);
        assertThat(line.due()).isEqualTo("2017-02-16");
        assertThat(line.unit()).isEqualTo(scene.forestry());
        assertThat(queries.entries())
                .filteredOn(entry -> entry.track().equals(line.id()))
                .extracting(entry -> entry.action() + " " + entry.on())
                .containsExactly("START_PREPARING 2017-01-13", "SUBMIT 2017-01-13", "ACCEPT 2017-01-16");
    }

    @Test
    void importingAgainChangesNothing() {
        List<Object> row = row("项目备案", "已送达", "受理日期", "2017年1月10日", "决定日期", "2017/1/12", "送达日期", "2017-01-13");
        IntakeId id = upload(row);
        service.importRows(scene.office(), id, false);
        int entries = queries.entries().size();
        assertThat(only(id).outcome()).isEqualTo(IntakeRow.Outcome.UNCHANGED);
        assertThat(service.importRows(scene.office(), id, false)).isZero();
        assertThat(service.importRows(scene.office(), upload(row), false)).isZero();
        assertThat(queries.entries()).hasSize(entries);
        assertThat(scene.line(project, "PROJECT_FILING").state()).isEqualTo(TrackState.COMPLETED);
    }

    @Test
    void aLaterRegisterAddsWhatIsNew() {
        service.importRows(scene.office(), upload(row("项目备案", "已递交", "递交日期", "2017-01-10")), false);
        IntakeId later = upload(row("项目备案", "已受理", "递交日期", "2017-01-10", "受理日期", "2017-01-12"));
        assertThat(only(later).outcome()).isEqualTo(IntakeRow.Outcome.MORE);
        assertThat(only(later).entries()).isEqualTo(1);
        service.importRows(scene.office(), later, false);
        assertThat(scene.line(project, "PROJECT_FILING").stepState()).isEqualTo(StepState.ACCEPTED);
    }

    @Test
    void whatDisagreesIsShownAndNeverOverwritten() {
        TrackLine filing = scene.track(project, "PROJECT_FILING", scene.forestry());
        permits.move(
                scene.office(),
                filing.id(),
                scene.step(filing.id(), 1),
                StepAction.START_PREPARING,
                StepEntry.on(LocalDate.of(2017, 1, 9)),
                null);
        IntakeId id = upload(row("项目备案", "已递交", "准备日期", "2017-01-08", "递交日期", "2017-01-10"));
        assertThat(fault(id)).isEqualTo("STATE permit.intake.fault.differs");
    }

    private String fault(IntakeId id) {
        IntakeRow row = only(id);
        assertThat(row.outcome()).isEqualTo(IntakeRow.Outcome.WRONG);
        return row.faults().get(0).column() + " " + row.faults().get(0).key();
    }

    @Test
    void everyFaultNamesItsCell() {
        Map<String, List<Object>> wrong = Map.ofEntries(
                Map.entry("PERMIT unknown", row("没有的手续", "未启动")),
                Map.entry("STATE unknown", row("项目备案", "差不多了")),
                Map.entry("STATE missing", row("项目备案", "")),
                Map.entry("UNIT unknown", row("项目备案", "未启动", "责任单位", "区没有局")),
                Map.entry("STEP unknown", row("农用地转用及土地征收", "未启动", "环节", "没有的环节")),
                Map.entry("ACCEPTED missing", row("项目备案", "已受理", "递交日期", "2017-01-10")),
                Map.entry("SUBMITTED day", row("项目备案", "已递交", "递交日期", "去年年底")),
                Map.entry("SUBMITTED beforeStart", row("项目备案", "已递交", "递交日期", "2016-12-01")),
                Map.entry("SUBMITTED future", row("项目备案", "已递交", "递交日期", "2017-02-02")),
                Map.entry("STATE order", row("项目备案", "已受理", "递交日期", "2017-01-12", "受理日期", "2017-01-10")),
                Map.entry("NOTE reason", row("项目备案", "不需办理")),
                Map.entry("VARIANT variant", row("环境影响评价", "已受理", "受理日期", "2017-01-10")));
        wrong.forEach((expected, row) -> {
            String[] parts = expected.split(" ");
            assertThat(fault(upload(row))).isEqualTo(parts[0] + " permit.intake.fault." + parts[1]);
        });
        List<Object> elsewhere = new ArrayList<>(row("项目备案", "未启动"));
        elsewhere.set(0, "没有的项目");
        assertThat(fault(upload(elsewhere))).isEqualTo("PROJECT permit.intake.fault.unknown");
        IntakePreview twice = service.preview(scene.office(), upload(row("项目备案", "未启动"), row("项目备案", "待明确")));
        assertThat(twice.wrong()).isEqualTo(1);
    }

    @Test
    void wrongRowsStopAllUnlessOnlyTheRightOnesAreWanted() {
        IntakeId id = upload(row("项目备案", "未启动"), row("没有的手续", "未启动"));
        assertThatThrownBy(() -> service.importRows(scene.office(), id, false)).isInstanceOf(RefusedException.class);
        assertThat(queries.ofProject(project)).isEmpty();
        assertThat(service.importRows(scene.office(), id, true)).isEqualTo(1);
        assertThat(queries.ofProject(project)).hasSize(1);
    }

    @Test
    void stepsOfOnePermitComeInOnLinesOfTheirOwn() {
        IntakeId id = upload(
                row(
                        "农用地转用及土地征收",
                        "已送达",
                        "环节",
                        "征收预公告",
                        "受理日期",
                        "2017-01-06",
                        "决定日期",
                        "2017-01-20",
                        "送达日期",
                        "2017-01-20"),
                row("农用地转用及土地征收", "已递交", "环节", "转用征收审批", "递交日期", "2017-01-23"));
        assertThat(service.importRows(scene.office(), id, false)).isEqualTo(2);
        TrackLine line = scene.line(project, "LAND_CONVERSION");
        assertThat(line.state()).isEqualTo(TrackState.IN_PROGRESS);
        assertThat(line.stepName()).isEqualTo("转用征收审批");
    }

    @Test
    void everyStateCanComeIn() {
        Map<String, TrackState> states = Map.of(
                "未启动", TrackState.NOT_STARTED,
                "准备材料", TrackState.IN_PROGRESS,
                "评审等", TrackState.SUSPENDED,
                "不予受理", TrackState.REFUSED,
                "已决定（不予许可）", TrackState.REFUSED,
                "准予", TrackState.IN_PROGRESS,
                "已办结", TrackState.COMPLETED,
                "待明确", TrackState.CLARIFYING,
                "不需办理", TrackState.NOT_NEEDED);
        states.forEach((state, expected) -> {
            ProjectId one = scene.project("状态示例项目" + ++projects);
            name = "状态示例项目" + projects;
            IntakeId id = upload(row(
                    "水土保持方案",
                    state,
                    "准备日期",
                    "2017-01-06",
                    "递交日期",
                    "2017-01-09",
                    "受理日期",
                    "2017-01-10",
                    "评审开始",
                    "2017-01-11",
                    "评审结束",
                    "2017-01-12",
                    "评审告知文号",
                    "示例告知〔2017〕1号",
                    "决定日期",
                    "2017-01-16",
                    "送达日期",
                    "2017-01-17",
                    "备注",
                    "示例"));
            service.importRows(scene.office(), id, false);
            assertThat(scene.line(one, "SOIL_WATER").state()).as(state).isEqualTo(expected);
        });
    }

    @Test
    void theTemplateCanBeReadBack() {
        scene.track(project, "PROJECT_FILING", scene.forestry());
        Sheet sheet = Spreadsheets.read(service.template(scene.office(), Locale.SIMPLIFIED_CHINESE))
                .get(0);
        assertThat(sheet.rows().get(0).cells()).containsSubsequence("项目", "手续", "状态", "受理日期");
        assertThat(sheet.rows()).anySatisfy(row -> assertThat(row.cell(0)).isEqualTo(name));
    }

    @Test
    void whatIsNoRegisterIsRefusedAtOnce() {
        assertThatThrownBy(() -> service.upload(scene.office(), "a.xlsx", "no zip".getBytes()))
                .isInstanceOf(RefusedException.class);
        byte[] other = Spreadsheets.book()
                .sheet("别的", List.of("甲", "乙"), List.of(List.of("1", "2")))
                .bytes();
        assertThatThrownBy(() -> service.upload(scene.office(), "b.xlsx", other))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("file"));
        assertThatThrownBy(() -> service.upload(scene.contact(scene.forestry()), "c.xlsx", other))
                .isInstanceOf(ForbiddenException.class);
        assertThat(jdbc.sql("select count(*) from permit_intake where file_name in ('a.xlsx', 'b.xlsx', 'c.xlsx')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
