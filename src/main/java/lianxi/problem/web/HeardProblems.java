package lianxi.problem.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.problem.ProblemHearings;
import lianxi.problem.ProblemHearings.Hearing;
import lianxi.problem.ProblemId;
import lianxi.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Marks problems that stand on the agenda of a coming meeting (已列入议程). */
@Component
class HeardProblems {

    private final ObjectProvider<ProblemHearings> hearings;

    HeardProblems(ObjectProvider<ProblemHearings> hearings) {
        this.hearings = hearings;
    }

    /** Where each of them stands and stood; the model gets the set {@code heard} of those that a coming meeting has. */
    Map<ProblemId, List<Hearing>> mark(Actor actor, Collection<ProblemId> problems, Model model) {
        Map<ProblemId, List<Hearing>> found = hearings.stream()
                .findFirst()
                .map(all -> all.of(actor, problems))
                .orElse(Map.of());
        Set<ProblemId> heard = found.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(Hearing::ahead))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        model.addAttribute("heard", heard);
        return found;
    }
}
