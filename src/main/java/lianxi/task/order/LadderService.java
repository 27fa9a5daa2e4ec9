package lianxi.task.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.notification.Message;
import lianxi.notification.Text;
import lianxi.notification.UrgeText;
import lianxi.notification.Urging;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends rungs of the ladder (提醒、催办), always by a person of the office; 督办单 are documents of their own. */
@Service
@Transactional
public class LadderService {

    static final int WORDS_MAX = 500;

    private final LadderQueries queries;
    private final Urging urging;
    private final RosterQueries roster;
    private final Clock clock;

    LadderService(LadderQueries queries, Urging urging, RosterQueries roster, Clock clock) {
        this.queries = queries;
        this.urging = urging;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Sends to the responsible person, contact and head of each thing's unit. What is closed meanwhile, or was sent today
     * already, is passed over.
     */
    @AllowedTo(Role.OFFICE)
    public Sent send(Actor actor, List<UrgeCommand> urges) {
        if (urges.isEmpty()) {
            throw new RefusedException(null, "task.refused.nothing-chosen");
        }
        Map<UnitId, List<PersonId>> people = roster.answering(LocalDate.now(clock));
        Map<MatterKey, Pressing> pressing = queries
                .of(urges.stream().map(UrgeCommand::matter).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.facts().matter(), one -> one));
        Set<MatterKey> sent = new LinkedHashSet<>();
        int told = 0;
        for (int place = 0; place < urges.size(); place++) {
            UrgeCommand urge = urges.get(place);
            requireWords(urge.words(), place);
            Pressing now = pressing.get(urge.matter());
            if (now != null && now.sendable() == urge.rung() && sent.add(urge.matter())) {
                told += send(actor, now, urge, people);
            }
        }
        if (sent.isEmpty()) {
            throw new RefusedException(null, "task.refused.nothing-to-urge");
        }
        return new Sent(sent.size(), urges.size() - sent.size(), told);
    }

    private int send(Actor actor, Pressing now, UrgeCommand urge, Map<UnitId, List<PersonId>> people) {
        LadderFacts facts = now.facts();
        Set<PersonId> to = new LinkedHashSet<>(people.getOrDefault(facts.unit(), List.of()));
        if (facts.responsible() != null) {
            to.add(facts.responsible());
        }
        if (to.isEmpty()) {
            throw new RefusedException(null, "task.refused.nobody-there", now.unitName());
        }
        Message message = Message.of(
                        Text.of("task.urge.title." + urge.rung(), facts.title()),
                        Text.of("task.urge.words", urge.words()),
                        Text.of("task.urge.from", actor.name()))
                .at(facts.path());
        return urging.climb(
                actor,
                facts.matter().kind(),
                facts.matter().id(),
                facts.unit(),
                new UrgeText(urge.rung().name(), facts.title(), facts.path(), urge.words(), facts.due()),
                to,
                message);
    }

    private static void requireWords(String words, int place) {
        if (words.isBlank() || words.length() > WORDS_MAX) {
            throw new RefusedException("rows[" + place + "].words", "task.refused.urge-words", WORDS_MAX);
        }
    }

    /**
     * What was sent.
     *
     * @param passedOver how many were closed or sent meanwhile
     * @param people how many were told
     */
    public record Sent(int matters, int passedOver, int people) {}
}
