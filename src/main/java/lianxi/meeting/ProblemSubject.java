package lianxi.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemView;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** A problem for which a meeting is called. */
@Component
class ProblemSubject implements MeetingSubject {

    private final ProblemQueries problems;

    ProblemSubject(ProblemQueries problems) {
        this.problems = problems;
    }

    @Override
    public String kind() {
        return "problem";
    }

    @Override
    public Optional<Subject> find(Actor actor, long id) {
        ProblemId problem = new ProblemId(id);
        Set<ProblemId> readable = problems.readable(actor, List.of(problem));
        return readable.isEmpty() ? Optional.empty() : Optional.of(subject(problems.view(actor, problem)));
    }

    private static Subject subject(ProblemView problem) {
        return new Subject(
                "problem:" + problem.id(),
                problem.line().title(),
                problem.text().description(),
                problem.line().path(),
                problem.line().owner() == null
                        ? problem.line().raiser()
                        : problem.line().owner());
    }
}
