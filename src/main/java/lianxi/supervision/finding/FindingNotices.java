package lianxi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the supervision group what a unit answered (回应通知). */
@Component
class FindingNotices {

    private final Notices notices;
    private final RosterQueries roster;
    private final Clock clock;

    FindingNotices(Notices notices, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
    }

    void replied(Actor actor, Finding finding, String words) {
        List<PersonId> group = roster.placesOn(Body.SUPERVISION, LocalDate.now(clock)).stream()
                .map(PlaceView::person)
                .filter(person -> !Objects.equals(person, actor.person()))
                .distinct()
                .toList();
        notices.send(
                group,
                Message.of(
                                Text.of(
                                        "supervision.finding.notice.reply",
                                        finding.text().title()),
                                Text.of("supervision.finding.notice.line", words))
                        .at("/supervision/findings/" + finding.id()));
    }
}
