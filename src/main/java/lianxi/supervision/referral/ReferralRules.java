package lianxi.supervision.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.roster.Body;
import lianxi.roster.RosterQueries;
import lianxi.roster.SeatHolder;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** What a case's text and circle must be like (移送填报规则). */
@Component
class ReferralRules {

    static final int REASON_MAX = 500;

    private final ReferralDoor door;
    private final RosterQueries roster;

    ReferralRules(ReferralDoor door, RosterQueries roster) {
        this.door = door;
        this.roster = roster;
    }

    void check(ReferralText text) {
        require("title", text.title(), ReferralText.TITLE_MAX);
        require("receiver", text.receiver(), ReferralText.RECEIVER_MAX);
        require("summary", text.summary(), ReferralText.TEXT_MAX);
        require("opinion", text.opinion(), ReferralText.TEXT_MAX);
    }

    void require(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new RefusedException(field, "supervision.referral.refused.text", most);
        }
    }

    /**
     * The circle as it may be: known people and units, none on the case whom it concerns, and the actor among them.
     *
     * @return the supervisors on the case, the actor first where the actor was not named
     */
    List<PersonId> circle(Actor actor, List<PersonId> wanted, Concern concern) {
        List<SeatHolder> seats = door.seats();
        PersonId self = Objects.requireNonNull(actor.person());
        List<PersonId> onCase = new ArrayList<>(wanted);
        if (!onCase.contains(self)) {
            onCase.add(0, self);
        }
        requireKnown("supervisors", onCase, inSupervision(seats));
        requireKnown(
                "persons",
                concern.persons(),
                seats.stream().map(SeatHolder::person).collect(Collectors.toSet()));
        Set<UnitId> units = roster.units().stream().map(UnitView::id).collect(Collectors.toSet());
        if (!units.containsAll(concern.units())) {
            throw new RefusedException("units", "supervision.referral.refused.unknown");
        }
        Set<PersonId> concerned = new HashSet<>(ReferralReaders.concerned(seats, concern));
        if (concerned.contains(self)) {
            throw new RefusedException("supervisors", "supervision.referral.refused.self-concerned");
        }
        seats.stream()
                .filter(seat -> onCase.contains(seat.person()) && concerned.contains(seat.person()))
                .findFirst()
                .ifPresent(seat -> {
                    throw new RefusedException("supervisors", "supervision.referral.refused.concerned", seat.name());
                });
        return onCase;
    }

    private static Set<PersonId> inSupervision(List<SeatHolder> seats) {
        return seats.stream()
                .filter(seat -> seat.body() == Body.SUPERVISION)
                .map(SeatHolder::person)
                .collect(Collectors.toSet());
    }

    private static void requireKnown(String field, Collection<PersonId> named, Set<PersonId> known) {
        if (!known.containsAll(named)) {
            throw new RefusedException(field, "supervision.referral.refused.unknown");
        }
    }
}
