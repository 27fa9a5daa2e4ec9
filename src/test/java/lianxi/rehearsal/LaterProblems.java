package lianxi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleMoment;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleProblem.Turn;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemLevel;

/** Problems (问题) after the sample's weeks: its open ones are settled, new ones raised, lifted to a meeting, and settled. */
final class LaterProblems {

    private static final int WEEKS_APART = 3;
    /** From being raised to being struck off. */
    private static final int WEEKS = 6;

    private static final String PROOF = "处理情况说明（示例）";

    /** Who raises it, who answers for it, the project, the title. */
    private static final List<List<String>> RAISED = List.of(
            List.of("荫营镇", "区国土分局", "一号光伏项目（示例）", "进场道路占用的边角地需要明确用地手续"),
            List.of("旧街乡", "区规划办", "四号光伏项目（示例）", "升压站出线走廊与村道改造需要统一安排"),
            List.of("示例丙光伏公司", "区林业局", "三号光伏项目（示例）", "集电线路局部跨越林带，需要确定施工时间"),
            List.of("河底镇", "区农委", "二号光伏项目（示例）", "春耕期间材料运输需要错时安排"),
            List.of("区环保局", "区发改局", "", "各项目环保验收资料口径需要统一"));

    private final SampleTimeline timeline;
    private final int from;
    private final List<Scene> scenes = new ArrayList<>();

    LaterProblems(SampleTimeline timeline, int from) {
        this.timeline = timeline;
        this.from = from;
    }

    List<Scene> scenes() {
        SampleFiles.problems().forEach(this::settle);
        int week = from;
        for (List<String> raised : RAISED) {
            if (week + WEEKS <= timeline.weeks()) {
                raise(raised, week);
            }
            week += WEEKS_APART;
        }
        return scenes;
    }

    /** What the sample leaves open is answered for, settled with proof and struck off. */
    private void settle(SampleProblem problem) {
        ProblemAction last = problem.turns().isEmpty()
                ? null
                : problem.turns().get(problem.turns().size() - 1).action();
        if (last == ProblemAction.STRIKE_OFF || last == ProblemAction.DECLINE) {
            return;
        }
        String owner = problem.owner();
        boolean isTaken = problem.reportWeek() > 0
                || problem.turns().stream().anyMatch(turn -> turn.action() == ProblemAction.ACCEPT);
        if (!isTaken) {
            owner = problem.involved().get(0);
            turn(problem, from, 0.15, ProblemAction.ACCEPT, owner + " 请牵头协调。", owner);
        }
        if (last != ProblemAction.APPLY) {
            turn(problem, from, 0.40, ProblemAction.PROGRESS, "各方意见已经一致，正在落实。", owner);
            turn(problem, from + 1, 0.30, ProblemAction.APPLY, PROOF + " 已协调解决，情况说明附后。", owner);
        }
        turn(problem, from + 1, 0.55, ProblemAction.STRIKE_OFF, "已核实，同意销号。", owner);
    }

    private void raise(List<String> raised, int week) {
        String raiser = raised.get(0);
        String owner = raised.get(1);
        SampleProblem problem = new SampleProblem(
                "",
                raiser,
                0,
                false,
                raised.get(3),
                raised.get(3) + "，涉及几个单位，一家难以解决。",
                "请办公室牵头协调，明确意见。",
                raised.get(2),
                "",
                List.of("区发改局"),
                ProblemLevel.CROSS_UNIT,
                0,
                new SampleMoment(week, 0.25),
                List.of());
        scenes.add(new Scene(
                timeline.moment(week, 0.25),
                Player.contactOf(raiser),
                problem.title(),
                unit -> unit.raiseProblem(problem)));
        turn(problem, week, 0.45, ProblemAction.ACCEPT, owner + " 请牵头研究。", owner);
        turn(problem, week, 0.80, ProblemAction.PROGRESS, "已与有关单位会商，意见尚不一致。", owner);
        turn(problem, week + 1, 0.30, ProblemAction.LEVEL, "GROUP 需要领导组议定。", owner);
        turn(problem, week + 1, 0.40, ProblemAction.MARK, "提请下次联席会议研究。", owner);
        turn(problem, week + 4, 0.70, ProblemAction.PROGRESS, "已按会议议定的意见落实。", owner);
        turn(problem, week + 5, 0.20, ProblemAction.APPLY, PROOF + " 已落实，情况说明附后。", owner);
        turn(problem, week + 5, 0.35, ProblemAction.SEND_BACK, "请补充提出单位的意见。", owner);
        turn(problem, week + 5, 0.55, ProblemAction.APPLY, PROOF + " 提出单位已书面认可。", owner);
        turn(problem, week + 5, 0.75, ProblemAction.STRIKE_OFF, "已核实，同意销号。", owner);
    }

    private void turn(SampleProblem problem, int week, double share, ProblemAction action, String words, String owner) {
        Turn turn = new Turn(new SampleMoment(week, share), action, words);
        boolean isOwners = action == ProblemAction.PROGRESS || action == ProblemAction.APPLY;
        Player who = isOwners ? Player.contactOf(owner) : Player.OFFICE;
        scenes.add(new Scene(
                timeline.moment(week, share), who, problem.title(), driver -> driver.moveProblem(problem, turn)));
    }
}
