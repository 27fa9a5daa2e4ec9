package lianxi.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingSubject.Subject;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans, moves and calls off meetings, says who chairs them, and takes them from 计划 to 已上报. */
@Service
@Transactional
public class MeetingService {

    private static final String OBJECT = "meeting";

    private final Meetings meetings;
    private final MeetingQueries queries;
    private final MeetingRules rules;
    private final MeetingSubjects subjects;
    private final MeetingSeriesTable series;
    private final MeetingLog log;
    private final MeetingNotices notices;
    private final MeetingWords words;
    private final ObjectProvider<MeetingFollowers> followers;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            MeetingQueries queries,
            MeetingRules rules,
            MeetingSubjects subjects,
            MeetingSeriesTable series,
            MeetingLog log,
            MeetingNotices notices,
            MeetingWords words,
            ObjectProvider<MeetingFollowers> followers,
            WorkCalendars calendars,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.rules = rules;
        this.subjects = subjects;
        this.series = series;
        this.log = log;
        this.notices = notices;
        this.words = words;
        this.followers = followers;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** 召开不定期会议或专题会议. A regular meeting comes by its rule alone. */
    @AllowedTo(Role.OFFICE)
    public MeetingId plan(Actor actor, MeetingPlan plan) {
        if (plan.kind() == MeetingKind.REGULAR) {
            throw new RefusedException("kind", "meeting.refused.regular");
        }
        rules.check(plan.terms());
        Subject subject = subjects.find(actor, plan.about()).orElse(null);
        if (plan.about() != null && subject == null) {
            throw new RefusedException("about", "meeting.refused.about");
        }
        Meeting meeting = meetings.saveAndFlush(new Meeting(plan, subject, actor, clock.instant()));
        record(actor, meeting, MeetingEntry.Kind.PLAN, "", AuditFields.none().plain("kind", null, plan.kind()));
        MeetingView view = queries.view(meeting.id());
        tell(follower -> follower.planned(actor, view));
        return meeting.id();
    }

    /** The series' meeting of a month, at its slot (例会起草); the one that is there already, if there is one. */
    @AllowedTo(system = true)
    public MeetingId draftRegular(Actor system, SeriesId id, YearMonth month) {
        Optional<MeetingId> made = queries.regular(id, month);
        if (made.isPresent()) {
            return made.get();
        }
        MeetingSeries one = series.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        MeetingSeries.Slot slot = one.slot(month, calendars.current()).orElseThrow(NotFoundException::new);
        String title = words.regularTitle(one, month);
        Meeting meeting = meetings.saveAndFlush(new Meeting(id, slot, title, system, clock.instant()));
        record(system, meeting, MeetingEntry.Kind.PLAN, "", AuditFields.none().plain("month", null, month));
        return meeting.id();
    }

    /** Changes title, time or place (改期、改地点); the reason goes to those who were invited. */
    @AllowedTo(Role.OFFICE)
    public void move(Actor actor, MeetingId id, MeetingTerms terms, String reason, int version) {
        Meeting meeting = find(id);
        MeetingTerms before = meeting.terms();
        meeting.expect(version, rules.conflicts(before, terms));
        rules.checkMove(meeting, terms, reason);
        if (terms.equals(before)) {
            return;
        }
        MeetingView then = queries.view(id);
        meeting.change(terms);
        meetings.saveAndFlush(meeting);
        record(actor, meeting, MeetingEntry.Kind.CHANGE, reason, changes(before, terms));
        if (terms.meetsElsewhere(before)) {
            MeetingView now = queries.view(id);
            tell(follower -> follower.moved(actor, then, now, reason));
        }
    }

    /** 取消, with the reason that everybody who was invited is told. */
    @AllowedTo(Role.OFFICE)
    public void cancel(Actor actor, MeetingId id, String reason, int version) {
        Meeting meeting = find(id);
        meeting.expect(version, List.of());
        rules.checkReason(reason, true);
        MeetingView before = queries.view(id);
        meeting.cancel(reason);
        meetings.saveAndFlush(meeting);
        record(actor, meeting, MeetingEntry.Kind.CANCEL, reason, AuditFields.of("reason", null, reason));
        tell(follower -> follower.cancelled(actor, before, reason));
    }

    /** 委托主持: a deputy chairs it under the group head's written authority. */
    @AllowedTo({Role.OFFICE, Role.LEADER})
    public void entrust(Actor actor, MeetingId id, Entrusting entrusting, int version) {
        Meeting meeting = find(id);
        requireHeadOrOffice(actor);
        meeting.expect(version, List.of());
        rules.check(entrusting, meeting.day());
        meeting.entrust(entrusting);
        meetings.saveAndFlush(meeting);
        record(
                actor,
                meeting,
                MeetingEntry.Kind.ENTRUST,
                words.entrusted(entrusting),
                AuditFields.of("entrusted", null, entrusting.deputy()).changed("basis", null, entrusting.basis()));
        notices.entrusted(actor, queries.view(id));
    }

    /** 收回委托: the group head chairs it after all. */
    @AllowedTo({Role.OFFICE, Role.LEADER})
    public void takeBack(Actor actor, MeetingId id, int version) {
        Meeting meeting = find(id);
        requireHeadOrOffice(actor);
        if (meeting.entrustedTo() == null) {
            throw new RefusedException(null, "meeting.refused.not-entrusted");
        }
        meeting.expect(version, List.of());
        AuditFields fields = AuditFields.of("entrusted", meeting.entrustedTo(), null);
        MeetingView before = queries.view(id);
        meeting.takeBack();
        meetings.saveAndFlush(meeting);
        record(actor, meeting, MeetingEntry.Kind.TAKE_BACK, "", fields);
        notices.takenBack(actor, before);
    }

    /** 计划 → 已通知: the notice went to everybody. */
    @AllowedTo(Role.OFFICE)
    public void markNotified(Actor actor, MeetingId id) {
        go(actor, id, MeetingEntry.Kind.NOTIFY, Meeting::notified);
    }

    /** 已通知 → 已召开, on its day at the earliest. */
    @AllowedTo({Role.OFFICE, Role.LEADER})
    public void hold(Actor actor, MeetingId id) {
        go(actor, id, MeetingEntry.Kind.HOLD, meeting -> {
            if (meeting.day().isAfter(LocalDate.now(clock))) {
                throw new RefusedException(null, "meeting.refused.too-early", meeting.day());
            }
            meeting.held();
        });
    }

    /** 已召开 → 纪要已签发. */
    @AllowedTo({Role.OFFICE, Role.LEADER})
    public void markMinutesSigned(Actor actor, MeetingId id) {
        go(actor, id, MeetingEntry.Kind.SIGN, Meeting::minutesSigned);
    }

    /** 纪要已签发 → 已上报. */
    @AllowedTo(Role.OFFICE)
    public void markReported(Actor actor, MeetingId id) {
        go(actor, id, MeetingEntry.Kind.REPORT, Meeting::reported);
    }

    private void go(Actor actor, MeetingId id, MeetingEntry.Kind kind, Consumer<Meeting> step) {
        Meeting meeting = find(id);
        step.accept(meeting);
        meetings.saveAndFlush(meeting);
        record(actor, meeting, kind, "", AuditFields.none());
    }

    private void record(Actor actor, Meeting meeting, MeetingEntry.Kind kind, String note, AuditFields fields) {
        log.append(actor, meeting, kind, note);
        audit.record(actor, kind.act(), OBJECT, meeting.id(), fields);
    }

    private void tell(Consumer<MeetingFollowers> what) {
        followers.orderedStream().forEach(what);
    }

    private static AuditFields changes(MeetingTerms before, MeetingTerms after) {
        return AuditFields.of("title", before.title(), after.title())
                .changed("start", before.start(), after.start())
                .changed("minutes", before.minutes(), after.minutes())
                .changed("place", before.place(), after.place());
    }

    private static void requireHeadOrOffice(Actor actor) {
        if (!actor.is(Role.OFFICE) && !actor.has(Power.GROUP_HEAD)) {
            throw new ForbiddenException();
        }
    }

    private Meeting find(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
