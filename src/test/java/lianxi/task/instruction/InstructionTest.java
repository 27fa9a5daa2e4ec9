package lianxi.task.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskScene;
import lianxi.task.TaskService;
import lianxi.task.TaskState;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockMultipartFile;

/** Instructions from 登记 to 销号: what their tasks make of them, and who reads them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private InstructionService service;

    @Autowired
    private InstructionQueries queries;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskQueries read;

    @Autowired
    private Attachments attachments;

    @Autowired
    private FlywayConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private TaskScene scene;

    @BeforeAll
    void group() {
        clock.set("2017-01-16T09:00");
        scene = TaskScene.in(beans);
    }

    @BeforeEach
    void empty() throws SQLException {
        clock.set("2017-01-16T09:00");
        try (Connection owner = new DriverManagerDataSource(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword())
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate task, task_instruction cascade");
        }
    }

    @Test
    void itKeepsLeaderPostWordsPaperAndScan() {
        List<AttachmentId> scans = attachments.stage(
                scene.office(),
                AttachmentFeature.INSTRUCTION_SCAN,
                List.of(new MockMultipartFile("scan", "批示件.png", "image/png", Specimens.png())),
                List.of());
        InstructionId id = service.record(scene.office(), command("请林业局抓紧办理。"), scans);
        InstructionView view = queries.instruction(scene.groupHead(), id);
        assertThat(view.line().leaderName()).isEqualTo("梁海昌");
        assertThat(view.line().leaderPost()).contains("常务副区长");
        assertThat(view.line().documentNumber()).isEqualTo("郊林〔2017〕3号");
        assertThat(view.scans()).extracting(scan -> scan.fileName()).containsExactly("批示件.png");
        assertThat(view.line().state()).isEqualTo(InstructionState.UNASSIGNED);
    }

    @Test
    void onlyTheOfficeRecordsAndNotForTheFuture() {
        assertThatThrownBy(() -> service.record(scene.groupHead(), command("请办。"), List.of()))
                .isInstanceOf(ForbiddenException.class);
        InstructionCommand tomorrow =
                new InstructionCommand(scene.person("梁海昌"), LocalDate.of(2017, 1, 17), "请办。", "", "", "");
        assertThatThrownBy(() -> service.record(scene.office(), tomorrow, List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("task.refused.instruction-future");
    }

    /** On 2017-01-16: ten years back is the first day that can be meant. */
    @Test
    void aDayTenYearsAgoIsASlipOfTheYear() {
        assertThatThrownBy(() -> service.record(scene.office(), given(LocalDate.of(2007, 1, 15)), List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("task.refused.instruction-old");
        assertThat(service.record(scene.office(), given(LocalDate.of(2007, 1, 16)), List.of()))
                .isNotNull();
    }

    private InstructionCommand given(LocalDate on) {
        return new InstructionCommand(scene.person("梁海昌"), on, "请办。", "", "", "");
    }

    @Test
    void twoWhoCorrectItLoseNoText() {
        InstructionId id = service.record(scene.office(), command("请林业局抓紧办理。"), List.of());
        service.edit(scene.office(), id, 0, command("请林业局、农委抓紧办理。"), List.of());
        assertThatThrownBy(() -> service.edit(scene.office(), id, 0, command("请林业局抓紧。"), List.of()))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(1);
                    assertThat(stale.conflicts())
                            .extracting(one -> one.theirs() + "|" + one.yours())
                            .containsExactly("请林业局、农委抓紧办理。|请林业局抓紧。");
                });
    }

    @Test
    void itsTasksEnterToBeAcknowledgedAndLeadBothWays() {
        InstructionId id = service.record(scene.office(), command("请林业局抓紧办理。"), List.of());
        TaskId task = assign(id, "完成使用林地手续").get(0);
        assertThat(scene.state(task)).isEqualTo(TaskState.TO_ACKNOWLEDGE);
        assertThat(read.view(scene.contact(), task).origin().path()).isEqualTo("/instructions/" + id);
        assertThat(read.view(scene.contact(), task).origin().title()).isEqualTo("梁海昌 请林业局抓紧办理。");
        assertThat(queries.instruction(scene.contact(), id).tasks())
                .extracting(line -> line.title())
                .containsExactly("完成使用林地手续");
    }

    @Test
    void aRefusedTaskTellsWhichAndMakesNone() {
        InstructionId id = service.record(scene.office(), command("请办。"), List.of());
        TaskCommand good = taskOf(id, "甲任务", LocalDate.of(2017, 2, 6));
        TaskCommand past = taskOf(id, "乙任务", LocalDate.of(2017, 1, 13));
        assertThatThrownBy(() -> service.assign(scene.office(), id, List.of(good, past)))
                .isInstanceOfSatisfying(RefusedAssignmentException.class, refused -> {
                    assertThat(refused.place()).isEqualTo(1);
                    assertThat(refused.at(2).field()).isEqualTo("rows[2].due");
                });
        assertThat(queries.instruction(scene.office(), id).tasks()).isEmpty();
    }

    /** Two tasks: open while one is, done when both are, struck off when both are; a stopped one does not count. */
    @Test
    void itsStateFollowsFromItsTasks() {
        InstructionId id = service.record(scene.office(), command("请办。"), List.of());
        List<TaskId> made = assign(id, "甲任务", "乙任务");
        assertThat(state(id)).isEqualTo(InstructionState.IN_PROGRESS);
        set(made.get(0), "COMPLETED");
        assertThat(state(id)).isEqualTo(InstructionState.IN_PROGRESS);
        set(made.get(1), "COMPLETED");
        assertThat(state(id)).isEqualTo(InstructionState.COMPLETED);
        set(made.get(0), "STRUCK_OFF");
        assertThat(state(id)).isEqualTo(InstructionState.COMPLETED);
        set(made.get(1), "STRUCK_OFF");
        assertThat(state(id)).isEqualTo(InstructionState.STRUCK_OFF);
        tasks.reopen(scene.office(), made.get(1), scene.act(made.get(1)), LocalDate.of(2017, 3, 1));
        assertThat(state(id)).isEqualTo(InstructionState.IN_PROGRESS);
        tasks.stop(scene.director(), made.get(1), scene.act(made.get(1)));
        assertThat(state(id)).isEqualTo(InstructionState.STRUCK_OFF);
    }

    @Test
    void itIsOverdueWithItsTaskAndListsFilterByThat() {
        InstructionId late = service.record(scene.office(), command("请办甲。"), List.of());
        assign(late, "甲任务");
        service.record(scene.office(), command("请办乙。"), List.of());
        assertThat(lines(InstructionFilter.ALL.late(true))).isEmpty();
        clock.set("2017-02-07T09:00"); // due 02-06
        assertThat(lines(InstructionFilter.ALL.late(true))).containsExactly("请办甲。");
        assertThat(lines(InstructionFilter.ALL.in(InstructionState.UNASSIGNED))).containsExactly("请办乙。");
        assertThat(lines(InstructionFilter.ALL.with("甲"))).containsExactly("请办甲。");
        assertThat(lines(InstructionFilter.ALL.with("%")))
                .as("a percent sign is itself")
                .isEmpty();
        assertThat(lines(InstructionFilter.ALL.ofUnit(scene.forestry()))).containsExactly("请办甲。");
    }

    @Test
    void aUnitReadsThoseFromWhichItHasATask() {
        InstructionId id = service.record(scene.office(), command("请办。"), List.of());
        assertThatThrownBy(() -> queries.instruction(scene.contact(), id)).isInstanceOf(NotFoundException.class);
        assign(id, "甲任务");
        assertThat(queries.instruction(scene.contact(), id).tasks()).hasSize(1);
        assertThat(queries.instruction(scene.support(), id).tasks())
                .as("a supporting unit")
                .hasSize(1);
        assertThatThrownBy(() -> queries.instruction(scene.foreign(), id)).isInstanceOf(NotFoundException.class);
        assertThat(queries.list(scene.foreign(), InstructionFilter.ALL, 0, 50).rows())
                .isEmpty();
        assertThat(queries.leaders(scene.foreign())).isEmpty();
    }

    private InstructionCommand command(String words) {
        return new InstructionCommand(
                scene.person("梁海昌"), LocalDate.of(2017, 1, 13), words, "关于使用林地有关情况的报告", "郊林〔2017〕3号", "区林业局");
    }

    private TaskCommand taskOf(InstructionId id, String title, LocalDate due) {
        return scene.command(title, new TaskOrigin(TaskOrigin.INSTRUCTION, id.value()), due, null);
    }

    private List<TaskId> assign(InstructionId id, String... titles) {
        return service.assign(
                scene.office(),
                id,
                List.of(titles).stream()
                        .map(title -> taskOf(id, title, TaskScene.DUE))
                        .toList());
    }

    private InstructionState state(InstructionId id) {
        return queries.instruction(scene.office(), id).line().state();
    }

    private List<String> lines(InstructionFilter filter) {
        return queries.list(scene.office(), filter, 0, 50).rows().stream()
                .map(InstructionLine::words)
                .toList();
    }

    private void set(TaskId task, String state) {
        jdbc.sql("update task set state = :state, completed_on = '2017-01-16' where id = :id")
                .param("state", state)
                .param("id", task.value())
                .update();
    }
}
