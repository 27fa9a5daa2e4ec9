package lianxi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterQueries;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;

/** What is refused of a meeting's terms, and why. */
@Component
class MeetingRules {

    static final int TITLE_MAX = 80;
    static final int PLACE_MAX = 100;
    static final int REASON_MAX = 300;
    static final int BASIS_MAX = 120;
    static final int MINUTES_MIN = 15;
    static final int MINUTES_MAX = 600;
    static final int YEARS_AHEAD = 2;
    private static final int BASIS_YEARS = 5;

    private final RosterQueries roster;
    private final Clock clock;

    MeetingRules(RosterQueries roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** A meeting to be: it lies ahead, and not beyond what anybody plans. */
    void check(MeetingTerms terms) {
        checkWords(terms);
        if (terms.start().isBefore(LocalDateTime.now(clock))) {
            throw new RefusedException("day", "meeting.refused.past");
        }
        if (terms.day().isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw new RefusedException("day", "meeting.refused.far", YEARS_AHEAD);
        }
    }

    private static void checkWords(MeetingTerms terms) {
        if (terms.title().isBlank() || terms.title().length() > TITLE_MAX) {
            throw new RefusedException("title", "meeting.refused.title", TITLE_MAX);
        }
        checkLengthAndPlace(terms.minutes(), terms.place());
    }

    static void checkLengthAndPlace(int minutes, String place) {
        if (minutes < MINUTES_MIN || minutes > MINUTES_MAX) {
            throw new RefusedException("minutes", "meeting.refused.minutes", MINUTES_MIN, MINUTES_MAX);
        }
        if (place.length() > PLACE_MAX) {
            throw new RefusedException("place", "meeting.refused.place", PLACE_MAX);
        }
    }

    /** Another time needs a reason, and so does another place once people know of the meeting. */
    void checkMove(Meeting meeting, MeetingTerms terms, String reason) {
        MeetingTerms before = meeting.terms();
        boolean another = !terms.start().equals(before.start());
        if (another) {
            check(terms);
        } else {
            checkWords(terms);
        }
        boolean told = meeting.state() == MeetingState.NOTIFIED && terms.meetsElsewhere(before);
        checkReason(reason, told || another);
        PersonId deputy = meeting.entrustedTo();
        if (deputy != null && !isDeputy(deputy, terms.day())) {
            throw new RefusedException("day", "meeting.refused.deputy-gone", roster.name(deputy));
        }
    }

    void checkReason(String reason, boolean required) {
        if (required && reason.isBlank()) {
            throw new RefusedException("reason", "meeting.refused.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "meeting.refused.reason-long", REASON_MAX);
        }
    }

    /** A written authority, given by today, to somebody who is a deputy head on the meeting's day. */
    void check(Entrusting entrusting, LocalDate day) {
        if (!isDeputy(entrusting.deputy(), day)) {
            throw new RefusedException("deputy", "meeting.refused.deputy");
        }
        if (entrusting.basis().isBlank() || entrusting.basis().length() > BASIS_MAX) {
            throw new RefusedException("basis", "meeting.refused.basis", BASIS_MAX);
        }
        if (entrusting.on().isAfter(LocalDate.now(clock)) || entrusting.on().isAfter(day)) {
            throw new RefusedException("on", "meeting.refused.basis-day");
        }
        if (entrusting.on().isBefore(LocalDate.now(clock).minusYears(BASIS_YEARS))) {
            throw new RefusedException("on", "meeting.refused.basis-old", BASIS_YEARS);
        }
    }

    /** What two people wrote differently. */
    List<FieldConflict> conflicts(MeetingTerms theirs, MeetingTerms yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "title", theirs.title(), yours.title());
        compare(conflicts, "day", theirs.day().toString(), yours.day().toString());
        compare(conflicts, "at", theirs.at().toString(), yours.at().toString());
        compare(conflicts, "minutes", String.valueOf(theirs.minutes()), String.valueOf(yours.minutes()));
        compare(conflicts, "place", theirs.place(), yours.place());
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String field, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict("meetingForm." + field, theirs, yours));
        }
    }

    private boolean isDeputy(PersonId person, LocalDate day) {
        return roster.groupOn(day).stream()
                .anyMatch(place ->
                        place.role() == PlaceRole.DEPUTY_HEAD && place.person().equals(person));
    }
}
