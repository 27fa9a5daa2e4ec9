package lianxi.meeting.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingSection;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a meeting came to, on its page (议定结果): before the minutes are signed for those who read everything. */
@Component
@Order(30)
class OutcomeSection implements MeetingSection {

    private final OutcomeQueries outcomes;
    private final DecisionQueries register;
    private final OutcomeMeetings meetings;

    OutcomeSection(OutcomeQueries outcomes, DecisionQueries register, OutcomeMeetings meetings) {
        this.outcomes = outcomes;
        this.register = register;
        this.meetings = meetings;
    }

    /**
     * What the section draws.
     *
     * @param removed what may be restored; only for who may
     * @param key of the buttons that post
     */
    public record Content(
            MeetingId meeting, List<Line> lines, List<OutcomeView> removed, boolean mayWrite, String key) {}

    /**
     * An outcome.
     *
     * @param first whether it is the first of its item
     * @param decision as it stands in the register; null for information, and before the minutes are signed
     */
    public record Line(
            OutcomeView outcome, boolean first, @Nullable DecisionLine decision) {}

    @Override
    public String template() {
        return "meeting/outcome/section";
    }

    /** Two queries. */
    @Override
    public Optional<Object> content(Actor actor, MeetingId meeting) {
        OutcomeQueries.Recorded recorded = outcomes.record(meeting);
        List<OutcomeView> all = recorded.standing();
        boolean registered = all.stream().anyMatch(OutcomeView::registered);
        if (!registered && !actor.readsEverything()) {
            return Optional.empty();
        }
        boolean open = !registered && OutcomeQueries.areTakenIn(meetings.state(meeting));
        if (all.isEmpty() && !open) {
            return Optional.empty();
        }
        boolean mayWrite = open && actor.is(Role.OFFICE);
        return Optional.of(new Content(
                meeting,
                lines(all, registered ? states(meeting) : Map.of()),
                mayWrite ? recorded.removed() : List.of(),
                mayWrite,
                FormKeys.fresh()));
    }

    private Map<Long, DecisionLine> states(MeetingId meeting) {
        return register.of(meeting).stream()
                .collect(Collectors.toMap(line -> line.id().value(), Function.identity()));
    }

    private static List<Line> lines(List<OutcomeView> all, Map<Long, DecisionLine> states) {
        return IntStream.range(0, all.size())
                .mapToObj(at -> new Line(
                        all.get(at),
                        at == 0 || !all.get(at - 1).item().equals(all.get(at).item()),
                        states.get(all.get(at).id().value())))
                .toList();
    }
}
