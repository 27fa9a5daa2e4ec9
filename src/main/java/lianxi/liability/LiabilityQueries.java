package lianxi.liability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendars;
import lianxi.notification.ToldQueries;
import lianxi.roster.Answering;
import lianxi.roster.AnsweringQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who answered for a thing on a day (责任链). The look is audited: it tells about persons. */
@Component
public class LiabilityQueries {

    private final ObjectProvider<LiabilitySource> sources;
    private final AnsweringQueries answering;
    private final ToldQueries told;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    LiabilityQueries(
            ObjectProvider<LiabilitySource> sources,
            AnsweringQueries answering,
            ToldQueries told,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.sources = sources;
        this.answering = answering;
        this.told = told;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The chain at the end of a day, or so far on today; a later day is today.
     *
     * @return empty where the thing did not exist yet on the day, but does now
     * @throws NotFoundException if there is no such thing, or none whose chain the actor may read
     */
    @Transactional
    public Optional<Chain> chain(Actor actor, String kind, long id, LocalDate on) {
        LiabilitySource source = sources.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on.isAfter(today) ? today : on;
        Optional<LiabilitySource.Account> then = source.account(actor, id, day, today);
        if (then.isEmpty()) {
            requireReadable(
                    actor,
                    day.equals(today) ? null : source.on(actor, id, today).orElse(null));
            return Optional.empty();
        }
        requireReadable(actor, then.get().thing());
        audit.record(actor, "liability.read", kind, id, AuditFields.none().plain("on", null, day));
        return Optional.of(chain(kind, id, day, today, then.get()));
    }

    private Chain chain(String kind, long id, LocalDate day, LocalDate today, LiabilitySource.Account account) {
        Liable thing = account.thing();
        Answering people = answering.of(thing.unit(), thing.responsible());
        ToldQueries.About about = told.about(thing.path(), persons(account, people), thing.unit());
        ChainLinks links = ChainLinks.of(thing, people, day);
        Instant until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        ChainFacts facts = new ChainFacts(about, account.deeds(), links, people, until);
        ChainDays days = new ChainDays(thing, account.deeds(), about, people, today);
        return new Chain(
                kind,
                id,
                day,
                today,
                thing,
                people.unitName(day),
                daysOver(thing, day),
                facts.chain(),
                links.missing(),
                facts.others(),
                about.urged().stream().filter(one -> one.at().isBefore(until)).toList(),
                days.before(day),
                days.after(day));
    }

    /** Whose messages are looked for: everybody who ever answered for the unit, and who had to do with the thing. */
    private static Set<PersonId> persons(LiabilitySource.Account account, Answering people) {
        Stream<PersonId> doers = account.deeds().stream().flatMap(deed -> Stream.ofNullable(deed.person()));
        Stream<PersonId> answered = people.posts().stream().map(Answering.Post::person);
        return Stream.of(doers, answered, Stream.ofNullable(account.thing().responsible()))
                .flatMap(persons -> persons)
                .collect(Collectors.toSet());
    }

    @Nullable
    private Integer daysOver(Liable thing, LocalDate day) {
        if (thing.due() == null) {
            return null;
        }
        LocalDate end = thing.doneOn() == null ? day : thing.doneOn();
        return calendars.current().workdaysBetween(thing.due(), end);
    }

    /**
     * Whether somebody who may read a unit's thing may read its chain too: those who read or run everything, the
     * supervisors, and the unit concerned. To others it does not exist.
     */
    public static boolean isFor(Actor actor, UnitId unit) {
        return actor.readsEverything() || actor.is(Role.SUPERVISOR) || actor.writesFor(unit);
    }

    private static void requireReadable(Actor actor, @Nullable Liable thing) {
        if (thing == null || !isFor(actor, thing.unit())) {
            throw new NotFoundException();
        }
    }
}
