package lianxi.supervision.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.SeatHolder;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who steps in, row by row as domain.md, "Referral files", says it: "The 组长 and the supervisors on the case only. If the 组长 is
 * concerned, the first 副组长 in printed order who is neither concerned nor of a concerned unit reads, approves and signs, without
 * a 授权; if there is none, the supervision head signs and hands it straight to 区纪委. If the supervision head is concerned: the
 * next supervisor on the case."
 *
 * <p>Each place is free, named (涉及人员), of the concerned unit, or empty (-). The case is worked on by supervisors A and B of the
 * group, in this order; the supervision head is on it where the row says so.
 */
class ReferralReadersTest {

    private static final UnitId CONCERNED = new UnitId(1);
    private static final UnitId OTHER = new UnitId(2);

    @ParameterizedTest(name = "组长 {0}, 副组长 {1} {2}, 督查组长 {3} on it {4}, A {5}, B {6}: {7} {8}")
    @CsvSource(textBlock = """
            # 组长, 副组长1, 副组长2, 督查组长, on the case, A,   B,     rule,             person,  readers
            free,  free,    free,    free,    yes,  free,  free,  GROUP_HEAD,       head,    head hos A B
            free,  free,    free,    free,    no,   free,  free,  GROUP_HEAD,       head,    head A B
            free,  named,   unit,    free,    yes,  free,  free,  GROUP_HEAD,       head,    head hos A B
            free,  -,       -,       -,       no,   free,  free,  GROUP_HEAD,       head,    head A B
            free,  free,    free,    named,   yes,  free,  free,  GROUP_HEAD,       head,    head A B
            free,  free,    free,    unit,    yes,  free,  free,  GROUP_HEAD,       head,    head A B
            free,  free,    free,    free,    yes,  named, free,  GROUP_HEAD,       head,    head hos B
            free,  free,    free,    free,    no,   free,  unit,  GROUP_HEAD,       head,    head A
            free,  free,    free,    free,    no,   named, unit,  GROUP_HEAD,       head,    head
            named, free,    free,    free,    yes,  free,  free,  DEPUTY_HEAD,      first,   first hos A B
            unit,  free,    free,    free,    yes,  free,  free,  DEPUTY_HEAD,      first,   first hos A B
            named, named,   free,    free,    yes,  free,  free,  DEPUTY_HEAD,      second,  second hos A B
            named, unit,    free,    free,    no,   free,  free,  DEPUTY_HEAD,      second,  second A B
            unit,  unit,    free,    named,   yes,  free,  free,  DEPUTY_HEAD,      second,  second A B
            named, free,    named,   free,    yes,  free,  free,  DEPUTY_HEAD,      first,   first hos A B
            named, named,   named,   free,    yes,  free,  free,  SUPERVISION_HEAD, hos,     hos A B
            named, unit,    unit,    free,    no,   free,  free,  SUPERVISION_HEAD, hos,     hos A B
            named, -,       -,       free,    yes,  free,  free,  SUPERVISION_HEAD, hos,     hos A B
            unit,  named,   -,       free,    no,   unit,  free,  SUPERVISION_HEAD, hos,     hos B
            named, named,   unit,    named,   yes,  free,  free,  SUPERVISOR,       A,       A B
            named, named,   unit,    unit,    no,   free,  free,  SUPERVISOR,       A,       A B
            named, -,       -,       -,       no,   free,  free,  SUPERVISOR,       A,       A B
            unit,  unit,    unit,    named,   yes,  named, free,  SUPERVISOR,       B,       B
            unit,  unit,    unit,    unit,    yes,  unit,  free,  SUPERVISOR,       B,       B
            named, named,   named,   named,   yes,  named, named, NOBODY,           -,       -
            unit,  unit,    unit,    unit,    no,   unit,  unit,  NOBODY,           -,       -
            -,     free,    free,    free,    yes,  free,  free,  VACANT,           -,       hos A B
            -,     free,    free,    named,   yes,  free,  unit,  VACANT,           -,       A
            """)
    void whoReadsAndSigns(
            String head,
            String first,
            String second,
            String supervisionHead,
            String onCase,
            String a,
            String b,
            Decider.Rule rule,
            String person,
            String readers) {
        World world = new World();
        world.seat("head", Body.GROUP, PlaceRole.HEAD, head);
        world.seat("first", Body.GROUP, PlaceRole.DEPUTY_HEAD, first);
        world.seat("second", Body.GROUP, PlaceRole.DEPUTY_HEAD, second);
        world.seat("member", Body.GROUP, PlaceRole.MEMBER, "free");
        world.seat("hos", Body.SUPERVISION, PlaceRole.HEAD, supervisionHead);
        world.seat("A", Body.SUPERVISION, PlaceRole.MEMBER, a);
        world.seat("B", Body.SUPERVISION, PlaceRole.MEMBER, b);
        world.seat("off the case", Body.SUPERVISION, PlaceRole.MEMBER, "free");

        ReferralReaders made = world.readers(onCase.equals("yes") ? List.of("hos", "A", "B") : List.of("A", "B"));

        assertThat(made.decider().rule()).isEqualTo(rule);
        assertThat(world.names(
                        made.decider().person() == null
                                ? Set.of()
                                : Set.of(made.decider().person())))
                .isEqualTo(words(person));
        assertThat(world.names(made.all())).isEqualTo(words(readers));
    }

    /** 赵静 is a member of the group and heads the supervision group (domain.md): what one place ties, ties the other. */
    @Test
    void aPersonWithTwoPlacesIsConcernedInBoth() {
        World world = new World();
        world.seat("head", Body.GROUP, PlaceRole.HEAD, "named");
        world.seat("hos", Body.GROUP, PlaceRole.DEPUTY_HEAD, "unit");
        world.seat("hos", Body.SUPERVISION, PlaceRole.HEAD, "free");
        world.seat("A", Body.SUPERVISION, PlaceRole.MEMBER, "free");
        assertThat(world.readers(List.of("hos", "A")).decider().rule()).isEqualTo(Decider.Rule.SUPERVISOR);
        assertThat(world.names(world.readers(List.of("hos", "A")).all())).containsExactly("A");
    }

    @Test
    void whoLeftTheSupervisionGroupReadsNoLonger() {
        World world = new World();
        world.seat("head", Body.GROUP, PlaceRole.HEAD, "free");
        world.seat("A", Body.SUPERVISION, PlaceRole.MEMBER, "free");
        assertThat(world.names(world.readers(List.of("B", "A")).all())).containsExactlyInAnyOrder("head", "A");
    }

    private static Set<String> words(String cell) {
        return cell.equals("-") ? Set.of() : new HashSet<>(Arrays.asList(cell.split(" ")));
    }

    /** A roster of one day, in printed order. */
    private static final class World {

        private final List<SeatHolder> seats = new ArrayList<>();
        private final Set<PersonId> named = new HashSet<>();

        void seat(String name, Body body, PlaceRole role, String how) {
            if (how.equals("-")) {
                return;
            }
            if (how.equals("named")) {
                named.add(id(name));
            }
            seats.add(new SeatHolder(body, role, id(name), name, "", Set.of(how.equals("unit") ? CONCERNED : OTHER)));
        }

        ReferralReaders readers(List<String> onCase) {
            return ReferralReaders.of(
                    seats,
                    new Concern(named, Set.of(CONCERNED)),
                    onCase.stream().map(World::id).toList());
        }

        Set<String> names(Set<PersonId> persons) {
            return seats.stream()
                    .filter(seat -> persons.contains(seat.person()))
                    .map(SeatHolder::name)
                    .collect(Collectors.toSet());
        }

        private static PersonId id(String name) {
            return new PersonId(name.hashCode() & 0xffff);
        }
    }
}
