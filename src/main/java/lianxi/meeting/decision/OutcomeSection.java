package lianxi.meeting.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingSection;
import lianxi.meeting.agenda.AgendaItemId;
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
    private final MeetingQueries meetings;

    OutcomeSection(OutcomeQueries outcomes, DecisionQueries register, MeetingQueries meetings) {
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
            MeetingId meeting, List<Item> items, List<OutcomeView> removed, boolean mayWrite, String key) {}

    /** What one item came to (一个议题的结果). */
    public record Item(String title, List<Line> lines) {}

    /**
     * An outcome.
     *
     * @param decision as it stands in the register; null for information, and before the minutes are signed
     */
    public record Line(OutcomeView outcome, @Nullable DecisionLine decision) {}

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
        boolean open =
                !registered && OutcomeQueries.areTakenIn(meetings.view(meeting).state());
        if (all.isEmpty() && !open) {
            return Optional.empty();
        }
        boolean mayWrite = open && actor.is(Role.OFFICE);
        return Optional.of(new Content(
                meeting,
                items(all, registered ? states(meeting) : Map.of()),
                mayWrite ? recorded.removed() : List.of(),
                mayWrite,
                FormKeys.fresh()));
    }

    private Map<Long, DecisionLine> states(MeetingId meeting) {
        return register.of(meeting).stream()
                .collect(Collectors.toMap(line -> line.id().value(), Function.identity()));
    }

    private static List<Item> items(List<OutcomeView> all, Map<Long, DecisionLine> states) {
        Map<AgendaItemId, Item> items = new LinkedHashMap<>();
        for (OutcomeView outcome : all) {
            items.computeIfAbsent(outcome.item(), first -> new Item(outcome.itemTitle(), new ArrayList<>()))
                    .lines()
                    .add(new Line(outcome, states.get(outcome.id().value())));
        }
        return List.copyOf(items.values());
    }
}
