package lianxi.meeting.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.meeting.MeetingView;
import lianxi.notification.AttachmentRef;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.ContactQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words and recipients of what is told about coming to a meeting (会议通知的文字和对象). */
@Component
class AttendanceNotices {

    private final Notices notices;
    private final ContactQueries contacts;
    private final RosterQueries roster;
    private final Clock clock;

    AttendanceNotices(Notices notices, ContactQueries contacts, RosterQueries roster, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    /** 会议通知 with when, where, who chairs and until when to answer; returns how many were told. */
    int invite(
            Collection<Invitation> to,
            MeetingView meeting,
            @Nullable LocalDate replyBy,
            String note,
            List<AttachmentRef> files) {
        List<Text> lines = whenAndWhere(meeting);
        if (replyBy != null) {
            lines.add(Text.of("meeting.attendance.notice.replyBy", replyBy));
        }
        return send(to, meeting, "meeting.attendance.notice.title", lines, note, files);
    }

    /** 变更通知; whoever had answered another day is asked again. */
    int moved(
            Collection<Invitation> to,
            MeetingView before,
            MeetingView meeting,
            String reason,
            boolean anew,
            List<AttachmentRef> files) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("meeting.attendance.moved.before", before.startsAt(), before.place()));
        lines.addAll(whenAndWhere(meeting));
        if (anew) {
            lines.add(Text.of("meeting.attendance.moved.anew"));
        }
        return send(to, meeting, "meeting.attendance.moved.title", lines, reason, files);
    }

    /** 取消通知 */
    int cancelled(Collection<Invitation> to, MeetingView meeting, String reason) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("meeting.attendance.cancelled.was", meeting.startsAt(), meeting.place()));
        return send(to, meeting, "meeting.attendance.cancelled.title", lines, reason, List.of());
    }

    /** No longer invited: gone from the roster of the new day, or taken out by the office. */
    int dropped(Collection<Invitation> to, MeetingView meeting) {
        List<Text> lines = whenAndWhere(meeting);
        return send(to, meeting, "meeting.attendance.dropped.title", lines, "", List.of());
    }

    /** 催请答复 */
    int remind(Collection<Invitation> to, MeetingView meeting) {
        return send(to, meeting, "meeting.attendance.remind.title", whenAndWhere(meeting), "", List.of());
    }

    Message reminder(MeetingView meeting) {
        return new Message(
                Text.of("meeting.attendance.remind.title", meeting.title()), whenAndWhere(meeting), path(meeting));
    }

    /** The invited, where somebody answered for them; the office, where somebody will be missing. */
    void answered(Actor actor, MeetingView meeting, Invitation invitation, boolean own) {
        Answer answer = invitation.answer();
        if (answer == null) {
            return;
        }
        Text said = Text.of(
                "meeting.attendance.answered." + answer,
                invitation.name(),
                answer == Answer.DEPUTES ? invitation.deputy() : invitation.reason());
        PersonId person = invitation.person();
        if (!own && person != null) {
            notices.send(
                    List.of(person),
                    Message.of(Text.of("meeting.attendance.answered.forYou", actor.name(), meeting.title()), said)
                            .at(path(meeting)));
        }
        if (answer != Answer.ATTENDS) {
            Set<PersonId> office = new LinkedHashSet<>(roster.office(LocalDate.now(clock)));
            office.remove(actor.person());
            notices.send(
                    office,
                    Message.of(said, Text.of("meeting.attendance.answered.meeting", meeting.title()))
                            .at(meeting.path()));
        }
    }

    /** Whom a message to the invited reaches: the person, or who stands for the unit. */
    Set<PersonId> people(Collection<Invitation> invited) {
        Map<UnitId, List<PersonId>> inCharge = null;
        Set<PersonId> people = new LinkedHashSet<>();
        for (Invitation one : invited) {
            PersonId person = one.person();
            UnitId unit = one.unit();
            if (person != null) {
                people.add(person);
            } else if (unit != null) {
                inCharge = inCharge == null ? contacts.inCharge(LocalDate.now(clock)) : inCharge;
                List<PersonId> of = inCharge.getOrDefault(unit, List.of());
                people.addAll(of.isEmpty() ? roster.peopleOf(unit, LocalDate.now(clock)) : of);
            }
        }
        return people;
    }

    private int send(
            Collection<Invitation> to,
            MeetingView meeting,
            String title,
            List<Text> lines,
            String note,
            List<AttachmentRef> files) {
        List<Text> all = new ArrayList<>(lines);
        if (!note.isBlank()) {
            all.add(Text.of("meeting.attendance.notice.note", note));
        }
        Message message = new Message(Text.of(title, meeting.title()), all, path(meeting));
        return notices.send(people(to), message, files);
    }

    private static List<Text> whenAndWhere(MeetingView meeting) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("meeting.attendance.notice.when", meeting.startsAt()));
        if (!meeting.place().isEmpty()) {
            lines.add(Text.of("meeting.attendance.notice.where", meeting.place()));
        }
        MeetingView.Chair chair = meeting.chair();
        if (chair != null) {
            String key =
                    chair.isEntrusted() ? "meeting.attendance.notice.entrusted" : "meeting.attendance.notice.chair";
            lines.add(Text.of(key, chair.name()));
        }
        return lines;
    }

    /** Where it is answered, by whoever may. */
    private static String path(MeetingView meeting) {
        return meeting.path() + "/answer";
    }
}
