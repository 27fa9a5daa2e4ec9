package lianxi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import lianxi.meeting.MeetingView.Chair;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the office of a drafted agenda, and a deputy of the chair (会议通知). */
@Component
class MeetingNotices {

    private final Notices notices;
    private final RosterQueries roster;
    private final Clock clock;

    MeetingNotices(Notices notices, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
    }

    /** The office: an agenda lies ready to be edited; returns how many were told. */
    int drafted(MeetingView meeting) {
        return notices.send(
                roster.office(LocalDate.now(clock)),
                Message.of(
                                Text.of("meeting.notice.drafted", meeting.title()),
                                Text.of(
                                        "meeting.notice.when",
                                        meeting.day(),
                                        meeting.at().toString()),
                                Text.of("meeting.notice.drafted.next"))
                        .at(meeting.path()));
    }

    void entrusted(Actor actor, MeetingView meeting) {
        chair(actor, meeting, "meeting.notice.entrusted");
    }

    /** @param before with the deputy who was to chair it */
    void takenBack(Actor actor, MeetingView before) {
        chair(actor, before, "meeting.notice.taken-back");
    }

    private void chair(Actor actor, MeetingView meeting, String key) {
        Set<PersonId> to = new LinkedHashSet<>(roster.office(LocalDate.now(clock)));
        Chair chair = meeting.chair();
        addIfKnown(to, chair == null ? null : chair.person());
        to.remove(actor.person());
        notices.send(
                to,
                Message.of(
                                Text.of(key, meeting.title(), chair == null ? "" : chair.name()),
                                Text.of(
                                        "meeting.notice.when",
                                        meeting.day(),
                                        meeting.at().toString()))
                        .at(meeting.path()));
    }

    private static void addIfKnown(Set<PersonId> to, @Nullable PersonId person) {
        if (person != null) {
            to.add(person);
        }
    }
}
