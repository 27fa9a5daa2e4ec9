package lianxi.meeting.decision;

import java.util.Optional;
import lianxi.meeting.MeetingSubject;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Decisions as what a meeting is called for (会议事由：议定事项). */
@Component
class DecisionSubjects implements MeetingSubject {

    private final DecisionQueries queries;
    private final OutcomeQueries outcomes;

    DecisionSubjects(DecisionQueries queries, OutcomeQueries outcomes) {
        this.queries = queries;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public Optional<Subject> find(Actor actor, long id) {
        return queries.find(actor, new DecisionId(id))
                .flatMap(line -> outcomes.find(new OutcomeId(id)).map(outcome -> subject(line, outcome)));
    }

    private Subject subject(DecisionLine line, OutcomeView outcome) {
        return new Subject(
                "decision:" + line.id(),
                DecisionTasks.title(line.text()),
                outcome.content().doneMeans(),
                line.path(),
                outcome.content().leadUnit());
    }
}
