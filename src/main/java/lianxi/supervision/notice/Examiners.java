package lianxi.supervision.notice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.roster.Body;
import lianxi.roster.DelegationView;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInQueries;
import lianxi.roster.Standing;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows who may examine a notice on a day (审定人): the 组长, or a deputy under 授权 who is of no unit that it criticises. */
@Component
@Transactional(readOnly = true)
class Examiners {

    private final RosterQueries roster;
    private final StandInQueries standIns;
    private final NoticeWords words;

    Examiners(RosterQueries roster, StandInQueries standIns, NoticeWords words) {
        this.roster = roster;
        this.standIns = standIns;
        this.words = words;
    }

    /** Whether the person is one of them: one query. */
    boolean may(PersonId person, LocalDate day, Set<UnitId> criticised) {
        Standing standing = roster.standingOf(person, day);
        return standing.group() == PlaceRole.HEAD
                || standing.group() == PlaceRole.DEPUTY_HEAD && standing.delegated() && isFree(standing, criticised);
    }

    /** All who may, the 组长 first. */
    List<Examiner> on(LocalDate day, Set<UnitId> criticised) {
        List<Examiner> all = new ArrayList<>();
        List<PlaceView> group = roster.placesOn(Body.GROUP, day);
        group.stream()
                .filter(place -> place.role() == PlaceRole.HEAD)
                .map(place -> new Examiner(place.person(), place.name(), day, null))
                .forEach(all::add);
        Map<PersonId, DelegationView> given = standIns.delegationsOn(day);
        group.stream()
                .filter(place -> place.role() == PlaceRole.DEPUTY_HEAD && given.containsKey(place.person()))
                .map(place -> new Examiner(
                        place.person(), place.name(), day, authority(requireNonNull(given.get(place.person())))))
                .filter(deputy -> isFree(roster.standingOf(deputy.person(), day), criticised))
                .forEach(all::add);
        return all;
    }

    private static boolean isFree(Standing deputy, Set<UnitId> criticised) {
        return deputy.units().stream().noneMatch(tie -> criticised.contains(tie.unit()));
    }

    private String authority(DelegationView given) {
        return words.text(
                "supervision.notice.print.authority",
                given.document().title(),
                words.fullDay(given.document().day()));
    }
}
