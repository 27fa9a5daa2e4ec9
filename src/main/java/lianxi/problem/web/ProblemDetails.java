package lianxi.problem.web;

import java.util.List;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemState;
import lianxi.problem.ProblemView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.order.LadderEntry;
import lianxi.task.order.LadderQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a problem's page: what it is, who has it, what became of it, and the next act. */
@Component
class ProblemDetails {

    /** The main act of each reader comes first; the first that is allowed is the page's one button. */
    private static final List<ProblemAction> MAIN =
            List.of(ProblemAction.ACCEPT, ProblemAction.STRIKE_OFF, ProblemAction.PROGRESS, ProblemAction.NOTE);

    private static final List<ProblemAction> OTHERS = List.of(
            ProblemAction.PROGRESS,
            ProblemAction.APPLY,
            ProblemAction.SEND_BACK,
            ProblemAction.DECLINE,
            ProblemAction.REASSIGN,
            ProblemAction.LEVEL,
            ProblemAction.MARK,
            ProblemAction.UNMARK,
            ProblemAction.NOTE,
            ProblemAction.REOPEN,
            ProblemAction.WITHDRAW);

    private final TaskQueries tasks;
    private final LadderQueries ladder;
    private final HeardProblems heard;

    ProblemDetails(TaskQueries tasks, LadderQueries ladder, HeardProblems heard) {
        this.tasks = tasks;
        this.ladder = ladder;
        this.heard = heard;
    }

    String fill(Actor actor, ProblemView problem, Model model) {
        boolean mayAssign = actor.is(Role.OFFICE) && problem.line().state().isOpen();
        boolean assignsFirst = mayAssign
                && problem.line().state() == ProblemState.IN_PROGRESS
                && problem.isForOwner(ProblemAction.PROGRESS, actor);
        ProblemAction main = assignsFirst ? null : first(actor, problem);
        model.addAttribute("problem", problem);
        model.addAttribute("mainAct", main);
        model.addAttribute(
                "others",
                OTHERS.stream()
                        .filter(action -> action != main && problem.may(action))
                        .toList());
        model.addAttribute("tasks", tasks(actor, problem));
        model.addAttribute("urgings", urgings(actor, problem));
        model.addAttribute(
                "hearings", heard.mark(actor, List.of(problem.id()), model).getOrDefault(problem.id(), List.of()));
        model.addAttribute("mayAssign", mayAssign);
        model.addAttribute("assignsFirst", assignsFirst);
        model.addAttribute("mayEdit", problem.may(ProblemAction.EDIT));
        model.addAttribute("mayRetract", problem.may(ProblemAction.RETRACT));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("key", FormKeys.fresh());
        return "problem/detail";
    }

    /** What was sent about it: for its owner and for those who read everything. */
    private List<LadderEntry> urgings(Actor actor, ProblemView problem) {
        UnitId owner = problem.line().owner();
        boolean reads = owner != null && (actor.readsEverything() || actor.writesFor(owner));
        return reads
                ? ladder.thread(
                        actor, ProblemQueries.LADDER, List.of(problem.id().value()))
                : List.of();
    }

    /** What the office would do for the owner (代报) is not its main act. */
    private static @Nullable ProblemAction first(Actor actor, ProblemView problem) {
        return MAIN.stream()
                .filter(action -> problem.may(action) && !problem.isForOwner(action, actor))
                .findFirst()
                .orElse(null);
    }

    /** The tasks that were made of it; of a foreign unit's only those who read everything know. */
    private List<TaskLine> tasks(Actor actor, ProblemView problem) {
        long id = problem.id().value();
        return tasks.ofOrigin(TaskOrigin.PROBLEM, List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(task -> actor.readsEverything() || actor.writesFor(task.leadUnit()))
                .toList();
    }
}
