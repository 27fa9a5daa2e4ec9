package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemOfficeService;
import lianxi.problem.ProblemService;
import lianxi.shared.FiledFor;
import lianxi.task.FeedbackText;
import lianxi.task.TaskAct;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.PlanPoint;
import lianxi.task.quantity.QuantityCommand;
import lianxi.task.quantity.QuantityEntryCommand;
import lianxi.task.quantity.QuantityId;
import lianxi.task.quantity.QuantityPlan;
import lianxi.task.quantity.QuantityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tasks, problems and quantities in the briefing of the week of 2017-01-20, which covers (01-13 12:00, 01-20 12:00]. Counted by
 * hand: before it one task was assigned and one done; in it two were assigned – one of them struck off, one overdue since the
 * morning of 01-19 – and one went on; after its slot another was assigned.
 */
class BriefingMattersTest extends BriefingLab {

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries taskQueries;

    @Autowired
    ProblemService problems;

    @Autowired
    ProblemOfficeService problemOffice;

    @Autowired
    QuantityService quantities;

    @Test
    void theWeekIsCountedAsOfTheSlotAndToldByKind() {
        clock.set("2017-01-12T10:00");
        TaskId goesOn = assigned("核实林地范围", LocalDate.of(2017, 2, 10));
        TaskId doneBefore = assigned("上报联络员名单", LocalDate.of(2017, 1, 20));
        strikeOff(doneBefore);
        tasks.draft(director, command("还没有交办的任务", LocalDate.of(2017, 2, 20)));
        QuantityId land = track();
        enter(land, "100.50");
        clock.set("2017-01-16T10:00");
        TaskId strikenOff = assigned("报送林权资料目录", LocalDate.of(2017, 1, 25));
        assigned("提供现场照片", LocalDate.of(2017, 1, 18));
        ProblemId problem = problems.raise(clerk, problem("林权界线有争议", null));
        problemOffice.accept(clerk, problem, forestry(), ProblemLevel.UNIT, false, "", 0);
        enter(land, "60");
        clock.set("2017-01-17T10:00");
        TaskId declined = tasks.draft(director, command("退回办公室的任务", LocalDate.of(2017, 2, 20)));
        tasks.propose(director, declined, act(declined));
        tasks.approve(director, declined, act(declined));
        tasks.decline(contact, declined, act(declined));
        feedBack(goesOn, "完成外业调查");
        strikeOff(strikenOff);
        clock.set("2017-01-20T12:30");
        assigned("截止以后交办的任务", LocalDate.of(2017, 3, 1));
        enter(land, "7");
        clock.set("2017-01-20T14:00");

        BriefingView briefing = view(compiled(WEEK));

        FigureSet figures = briefing.figures();
        assertThat(Map.of(
                        Figure.TASKS_OPEN, figures.of(Figure.TASKS_OPEN),
                        Figure.TASKS_NEW, figures.of(Figure.TASKS_NEW),
                        Figure.TASKS_PROGRESSED, figures.of(Figure.TASKS_PROGRESSED),
                        Figure.TASKS_STRUCK_OFF, figures.of(Figure.TASKS_STRUCK_OFF),
                        Figure.TASKS_OVERDUE, figures.of(Figure.TASKS_OVERDUE),
                        Figure.PROBLEMS_OPEN, figures.of(Figure.PROBLEMS_OPEN),
                        Figure.PROBLEMS_NEW, figures.of(Figure.PROBLEMS_NEW),
                        Figure.PROBLEMS_PROGRESSED, figures.of(Figure.PROBLEMS_PROGRESSED)))
                .isEqualTo(Map.of(
                        // 核实林地范围 and 提供现场照片
                        Figure.TASKS_OPEN, 2,
                        Figure.TASKS_NEW, 2,
                        // the adopted feedback, and the check that passed before the strike-off
                        Figure.TASKS_PROGRESSED, 2,
                        Figure.TASKS_STRUCK_OFF, 1,
                        Figure.TASKS_OVERDUE, 1,
                        Figure.PROBLEMS_OPEN, 1,
                        Figure.PROBLEMS_NEW, 1,
                        Figure.PROBLEMS_PROGRESSED, 0));
        assertThat(figures.of(Figure.PROBLEMS_STRUCK_OFF)).isZero();
        assertThat(figures.of(Figure.PROBLEMS_OVERDUE)).isZero();
        assertThat(figures.mattersOf(Figure.TASKS_OVERDUE))
                .extracting(FigureSet.MatterLine::title)
                .containsExactly("提供现场照片");
        // 100.50 before the week, 60 in it; what came after the slot is the next week's.
        assertThat(figures.quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.done()).isEqualByComparingTo("160.50");
            assertThat(quantity.inWeek()).isEqualByComparingTo("60");
            assertThat(quantity.percent()).isEqualByComparingTo("53.5");
        });
        assertThat(briefing.sections().of(Section.MATTERS))
                .contains("（一）新增", "（二）推进", "（三）销号", "（四）新逾期")
                .contains("区林业局：", "报送林权资料目录", "提供现场照片", "完成外业调查", "林权界线有争议")
                .doesNotContain("还没有交办", "截止以后", "上报联络员名单", "退回办公室");
        assertThat(briefing.sections().of(Section.OVERVIEW)).contains("在办任务{在办任务}项，其中逾期{逾期任务}项");
        assertThat(printed(briefing))
                .contains("在办任务2项，其中逾期1项；本周新增2项，推进2项，销号1项。", "未解决问题1个，其中逾期0个；本周新增1个，推进0个，销号0个。")
                .contains("土地流转计划300亩，累计签订160.5亩，占53.5%，本周新增60亩。");
    }

    /** Forestry filed what its report was opened with, and a sentence of its own; the wanted day of its problem was 01-18. */
    @Test
    void whatTheSectionTellsNoReportSaysAgain() {
        clock.set("2017-01-16T10:00");
        TaskId task = assigned("核实林地范围", LocalDate.of(2017, 2, 10));
        ProblemId problem = problems.raise(clerk, problem("林权界线有争议", LocalDate.of(2017, 1, 18)));
        problemOffice.accept(clerk, problem, forestry(), ProblemLevel.UNIT, false, "", 0);
        enter(track(), "60");
        clock.set("2017-01-17T10:00");
        feedBack(task, "完成外业调查");
        filed(
                WEEK,
                "2017-01-20T11:00",
                "新增任务“核实林地范围”，2月10日前完成。\n任务“核实林地范围”：完成外业调查。\n另完成两处苗木清点。",
                "问题“林权界线有争议”应于1月18日前解决，已逾期。");
        clock.set("2017-01-20T14:00");

        BriefingView briefing = view(compiled(WEEK));

        assertThat(briefing.sections().of(Section.PROGRESS)).isEqualTo("（一）区林业局\n另完成两处苗木清点。");
        assertThat(briefing.sections().of(Section.PROBLEMS)).isEmpty();
        assertThat(briefing.sections().of(Section.MATTERS)).isEqualTo("""
                （一）新增
                区林业局：新增任务“核实林地范围”，2月10日前完成。
                区林业局：新增问题“林权界线有争议”，希望1月18日前解决。
                荫营镇：一号光伏项目（示例）新列土地流转计划300亩，3月31日前完成。
                （二）推进
                区林业局：任务“核实林地范围”：完成外业调查。
                （三）新逾期
                区林业局：问题“林权界线有争议”应于1月18日前解决，已逾期。""");
        assertThat(printed(briefing)).contains("未解决问题1个，其中逾期1个；本周新增1个，推进0个，销号0个。");
    }

    /** Assigned on 01-16, one due on 01-18 and one on 01-24: on Friday 01-20, 01-22 (made up), 23 and 24 are left, so ▲. */
    @Test
    void rectificationsAreToldByNumberUnitDateAndLightAlone() {
        clock.set("2017-01-16T10:00");
        assigned("核实林地范围", LocalDate.of(2017, 3, 10));
        TaskId late = rectification("补正虚报图斑", LocalDate.of(2017, 1, 18));
        rectification("退回多占林地", LocalDate.of(2017, 1, 24));
        tasks.acknowledge(contact, late, act(late), null);
        clock.set("2017-01-20T14:00");

        BriefingView briefing = view(compiled(WEEK));

        FigureSet figures = briefing.figures();
        assertThat(figures.of(Figure.TASKS_OPEN)).isEqualTo(3);
        assertThat(figures.of(Figure.RECTIFICATIONS_OPEN)).isEqualTo(2);
        assertThat(figures.of(Figure.RECTIFICATIONS_OVERDUE)).isEqualTo(1);
        assertThat(figures.mattersOf(Figure.RECTIFICATIONS_OPEN))
                .extracting(FigureSet.MatterLine::title)
                .containsOnly("督查整改事项");
        assertThat(printed(briefing)).contains("在办任务中督查整改事项2项，其中逾期1项。");
        assertThat(briefing.sections().of(Section.MATTERS)).isEqualTo("""
                （一）新增
                区林业局：新增任务“核实林地范围”，3月10日前完成。
                （二）督查整改
                区林业局：督查整改事项，应于1月18日前完成，逾期。
                区林业局：督查整改事项，应于1月24日前完成，临期。""");
        assertThat(figures.toString() + briefing.sections()).doesNotContain("虚报图斑", "多占林地");
    }

    private TaskId rectification(String title, LocalDate due) {
        return tasks.assign(director, TaskCommand.of(title, "复查通过", new TaskOrigin("finding", 1), forestry(), due));
    }

    @Test
    void whoReportedNothingElseIsReferredToTheSection() {
        clock.set("2017-01-16T10:00");
        assigned("核实林地范围", LocalDate.of(2018, 1, 12));
        filed(WEEK, "2017-01-20T11:00", "新增任务“核实林地范围”，2018年1月12日前完成。", "无");
        clock.set("2017-01-20T14:00");

        Sections sections = view(compiled(WEEK)).sections();

        assertThat(sections.of(Section.PROGRESS)).isEqualTo("（一）区林业局\n本周进展见“任务和问题办理”部分。");
        assertThat(sections.of(Section.MATTERS)).isEqualTo("（一）新增\n区林业局：新增任务“核实林地范围”，2018年1月12日前完成。");
    }

    /** The overview with its figures put in, as it prints. */
    private String printed(BriefingView briefing) {
        String text = briefing.sections().of(Section.OVERVIEW);
        for (Map.Entry<String, String> name : queries.names(briefing).entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }

    private TaskId assigned(String title, LocalDate due) {
        TaskId id = tasks.draft(director, command(title, due));
        tasks.propose(director, id, act(id));
        tasks.approve(director, id, act(id));
        tasks.acknowledge(contact, id, act(id), null);
        return id;
    }

    private TaskCommand command(String title, LocalDate due) {
        return TaskCommand.of(title, "办公室核对无误", TaskOrigin.duty(forestry()), forestry(), due);
    }

    private void feedBack(TaskId id, String progress) {
        tasks.feedBack(contact, id, act(id), FeedbackText.progress(progress));
        tasks.adopt(director, id, act(id));
    }

    private void strikeOff(TaskId id) {
        tasks.applyForClosure(contact, id, act(id), "已完成");
        tasks.receive(director, id, act(id));
        tasks.pass(director, id, act(id));
        tasks.strikeOff(director, id, act(id));
    }

    private TaskAct act(TaskId id) {
        return TaskAct.of(taskQueries.view(leader, id).line().version(), "示例说明");
    }

    private ProblemCommand problem(String title, LocalDate wantedBy) {
        return new ProblemCommand(
                title,
                "界线与乡镇意见不一致",
                null,
                null,
                null,
                List.of(),
                null,
                ProblemLevel.UNIT,
                "",
                wantedBy,
                null,
                List.of());
    }

    private QuantityId track() {
        QuantityPlan plan = new QuantityPlan(
                new BigDecimal("300"), List.of(new PlanPoint(LocalDate.of(2017, 3, 31), new BigDecimal("300"))));
        return quantities.create(
                director,
                new QuantityCommand(
                        first, ids.unit("荫营镇"), null, Measure.LAND_TRANSFER, LocalDate.of(2017, 1, 5), plan));
    }

    private void enter(QuantityId id, String amount) {
        quantities.enter(
                director,
                id,
                new QuantityEntryCommand(
                        new BigDecimal(amount),
                        clock.instant()
                                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                                .toLocalDate(),
                        "",
                        null,
                        new FiledFor("示例荫营联络员", FiledFor.Channel.PHONE, clock.instant()),
                        List.of()));
    }
}
