package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.Body;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.NoticeId;
import org.springframework.stereotype.Component;

/** Tells people what a notice wants from them (通报提醒): drafted, to be examined, examined. */
@Component
class NoticeTellings {

    private final Notices notices;
    private final RosterQueries roster;
    private final Examiners examiners;
    private final Clock clock;

    NoticeTellings(Notices notices, RosterQueries roster, Examiners examiners, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.examiners = examiners;
        this.clock = clock;
    }

    /** To the supervision group: the period's draft is there. */
    void drafted(NoticeId notice) {
        notices.send(
                supervisors(),
                Message.of(
                                Text.of("supervision.notice.told.drafted.title"),
                                Text.of("supervision.notice.told.drafted.body"))
                        .at("/supervision/notices/" + notice));
    }

    /** To whoever is expected to examine it, unless it is the actor. */
    void submitted(Actor actor, SupervisionNotice notice, Set<UnitId> criticised) {
        examiners.on(LocalDate.now(clock), criticised).stream()
                .limit(1)
                .map(Examiner::person)
                .filter(person -> !person.equals(actor.person()))
                .forEach(person -> notices.send(
                        List.of(person),
                        Message.of(
                                        Text.of(
                                                "supervision.notice.told.submitted.title",
                                                notice.text().title()),
                                        Text.of("supervision.notice.told.submitted.body", actor.name()))
                                .at("/supervision/notices/" + notice.id())));
    }

    /** To the supervision group, the actor aside. */
    void examined(Actor actor, SupervisionNotice notice, ExaminationCommand said, Examiner by) {
        String key = said.agreed() ? "supervision.notice.told.agreed" : "supervision.notice.told.disagreed";
        notices.send(
                supervisors().stream()
                        .filter(person -> !person.equals(actor.person()))
                        .toList(),
                Message.of(
                                Text.of(key + ".title", notice.text().title()),
                                said.words().isEmpty()
                                        ? Text.of("supervision.notice.told.examined.bare", by.name())
                                        : Text.of("supervision.notice.told.examined.body", by.name(), said.words()))
                        .at("/supervision/notices/" + notice.id()));
    }

    private List<PersonId> supervisors() {
        return roster.placesOn(Body.SUPERVISION, LocalDate.now(clock)).stream()
                .map(PlaceView::person)
                .distinct()
                .toList();
    }
}
