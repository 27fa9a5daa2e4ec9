package lianxi.supervision.referral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.SeatHolder;
import lianxi.shared.PersonId;

/**
 * Who knows of a case (知悉范围) by the roster of a day: the 组长, or who steps in, and the supervisors on the case; nobody whom
 * it concerns. Pure, so that the rule can be read and tested in one place.
 *
 * @param decider who approves and signs
 * @param supervisors those on the case who still belong to the supervision group and are not concerned, in their order
 */
public record ReferralReaders(Decider decider, List<PersonId> supervisors) {

    public ReferralReaders {
        supervisors = List.copyOf(supervisors);
    }

    /**
     * @param seats leading group and supervision group of the day, in printed order
     * @param onCase the supervisors put on the case, in order
     */
    public static ReferralReaders of(List<SeatHolder> seats, Concern concern, List<PersonId> onCase) {
        List<SeatHolder> working = onCase.stream()
                .flatMap(person -> seats.stream()
                        .filter(seat -> seat.body() == Body.SUPERVISION)
                        .filter(seat -> seat.person().equals(person)))
                .filter(seat -> !isConcerned(seats, concern, seat))
                .toList();
        return new ReferralReaders(
                decider(seats, concern, working),
                working.stream().map(SeatHolder::person).distinct().toList());
    }

    /** Everybody who may read. */
    public Set<PersonId> all() {
        Set<PersonId> all = new LinkedHashSet<>();
        if (decider.person() != null) {
            all.add(decider.person());
        }
        all.addAll(supervisors);
        return all;
    }

    private static Decider decider(List<SeatHolder> seats, Concern concern, List<SeatHolder> working) {
        Predicate<SeatHolder> free = seat -> !isConcerned(seats, concern, seat);
        List<SeatHolder> heads = holders(seats, Body.GROUP, PlaceRole.HEAD).toList();
        if (heads.isEmpty()) {
            return Decider.VACANT;
        }
        return Stream.of(
                        heads.stream().map(seat -> decider(Decider.Rule.GROUP_HEAD, seat, free)),
                        holders(seats, Body.GROUP, PlaceRole.DEPUTY_HEAD)
                                .map(seat -> decider(Decider.Rule.DEPUTY_HEAD, seat, free)),
                        holders(seats, Body.SUPERVISION, PlaceRole.HEAD)
                                .map(seat -> decider(Decider.Rule.SUPERVISION_HEAD, seat, free)),
                        working.stream().map(seat -> decider(Decider.Rule.SUPERVISOR, seat, free)))
                .flatMap(steps -> steps)
                .filter(Decider::isThere)
                .findFirst()
                .orElse(Decider.NOBODY);
    }

    private static Decider decider(Decider.Rule rule, SeatHolder seat, Predicate<SeatHolder> free) {
        return free.test(seat) ? new Decider(rule, seat.person(), seat.name(), seat.post()) : Decider.NOBODY;
    }

    private static Stream<SeatHolder> holders(List<SeatHolder> seats, Body body, PlaceRole role) {
        return seats.stream().filter(seat -> seat.body() == body && seat.role() == role);
    }

    /** A person may hold several places; what ties one of them ties all. */
    private static boolean isConcerned(List<SeatHolder> seats, Concern concern, SeatHolder somebody) {
        return seats.stream()
                .filter(seat -> seat.person().equals(somebody.person()))
                .anyMatch(concern::touches);
    }

    /** The persons of the leading group and of the supervision group whom the case concerns today. */
    static Set<PersonId> concerned(List<SeatHolder> seats, Concern concern) {
        return seats.stream().filter(concern::touches).map(SeatHolder::person).collect(Collectors.toSet());
    }

    /** The same by name, in printed order, each once. */
    static List<String> concernedNames(List<SeatHolder> seats, Concern concern) {
        Set<PersonId> concerned = concerned(seats, concern);
        return seats.stream()
                .filter(seat -> concerned.contains(seat.person()))
                .map(SeatHolder::name)
                .distinct()
                .toList();
    }
}
