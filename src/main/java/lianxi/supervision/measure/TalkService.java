package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.TalkId;
import lianxi.task.TaskChecks;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranges, records and confirms talks (约谈): supervisors prepare, their head sends, the unit confirms. */
@Service
@Transactional
public class TalkService {

    private static final String OBJECT = "supervision_talk";

    private final Talks talks;
    private final TalkRules rules;
    private final TalkQueries queries;
    private final MeasureSubjects subjects;
    private final MeasureDrafts drafts;
    private final MeasureNotices notices;
    private final MeasureLog log;
    private final MeasureWords words;
    private final TaskService tasks;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    TalkService(
            Talks talks,
            TalkRules rules,
            TalkQueries queries,
            MeasureSubjects subjects,
            MeasureDrafts drafts,
            MeasureNotices notices,
            MeasureLog log,
            MeasureWords words,
            TaskService tasks,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.talks = talks;
        this.rules = rules;
        this.queries = queries;
        this.subjects = subjects;
        this.drafts = drafts;
        this.notices = notices;
        this.log = log;
        this.words = words;
        this.tasks = tasks;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 拟约谈 from what is on record; a thing with a talk that is not held yet keeps it. */
    @AllowedTo(Role.SUPERVISOR)
    public TalkId draft(Actor actor, String about) {
        MeasureSubject subject = subjects.find(about);
        if (!MeasureRights.prepares(actor, subject.unit())) {
            throw new ForbiddenException();
        }
        lock(subject.key());
        return begun(subject).orElseGet(() -> {
            Talk talk = talks.saveAndFlush(new Talk(subject, drafts.talk(subject), actor, clock.instant()));
            done(actor, talk, TalkAction.DRAFT, "", AuditFields.none().plain("about", null, subject.key()));
            return talk.id();
        });
    }

    /** 修改; the unit is told where it knows of the talk. */
    @AllowedTo(Role.SUPERVISOR)
    public void edit(Actor actor, TalkId id, int version, TalkText text) {
        Talk talk = take(actor, id, TalkAction.EDIT);
        talk.expect(version, text);
        TalkText before = talk.text();
        if (before.equals(text)) {
            return;
        }
        rules.check(text);
        talk.edit(text);
        talks.saveAndFlush(talk);
        if (talk.isTold()) {
            notices.unit(actor, talk, "EDIT", text.place());
        }
        done(
                actor,
                talk,
                TalkAction.EDIT,
                "",
                AuditFields.of("post", before.post(), text.post())
                        .changed("day", before.day(), text.day())
                        .changed("place", before.place(), text.place())
                        .changed("why", before.why(), text.why())
                        .changed("points", before.points(), text.points()));
    }

    /** 发出约谈通知, by the supervision head; about the own unit too, which the file then says. */
    @AllowedTo(Role.SUPERVISOR)
    public void notify(Actor actor, TalkId id, int version) {
        Talk talk = take(actor, id, TalkAction.NOTIFY);
        talk.expect(version);
        rules.check(talk.text());
        subjects.requireStanding(talk.finding());
        talk.notify(actor.belongsTo(talk.unit()), clock.instant());
        talks.saveAndFlush(talk);
        notices.unit(actor, talk, "NOTIFY", talk.text().place());
        done(actor, talk, TalkAction.NOTIFY, "", AuditFields.none().plain("state", null, talk.state()));
    }

    /** 登记约谈情况: when, what was said, what the unit commits itself to; again until the unit has confirmed it. */
    @AllowedTo(Role.SUPERVISOR)
    public void record(
            Actor actor, TalkId id, int version, LocalDate heldOn, String notes, List<Commitment> commitments) {
        Talk talk = take(actor, id, TalkAction.RECORD);
        talk.expect(version);
        rules.checkRecord(talk, heldOn, notes, commitments);
        if (queries.commitments(id).stream().anyMatch(one -> one.task() != null)) {
            throw new RefusedException(null, "supervision.measure.refused.assigned");
        }
        talk.record(heldOn, notes.strip());
        talks.saveAndFlush(talk);
        write(id, commitments);
        notices.unit(actor, talk, "RECORD", actor.name());
        done(
                actor,
                talk,
                TalkAction.RECORD,
                "",
                AuditFields.of("notes", null, notes).plain("commitments", null, commitments.size()));
    }

    /**
     * 单位确认, with its remarks: by the unit on its page, or taken down by a supervisor from the signed paper.
     *
     * @param signer who signed on paper; blank where the unit confirms itself
     */
    @AllowedTo(inside = true)
    public void confirm(Actor actor, TalkId id, int version, String signer, String remarks) {
        Talk talk = take(actor, id, TalkAction.CONFIRM);
        talk.expect(version);
        boolean paper = !actor.writesFor(talk.unit());
        rules.checkRemarks(remarks);
        if (paper) {
            rules.checkSigner(signer);
        }
        talk.confirm(paper ? signer.strip() : actor.name(), today(), remarks.strip(), paper);
        talks.saveAndFlush(talk);
        notices.confirmed(actor, talk, actor.name(), remarks.strip());
        done(
                actor,
                talk,
                TalkAction.CONFIRM,
                remarks.strip(),
                AuditFields.none().plain("state", null, talk.state()).changed("remarks", null, remarks));
    }

    /** 承诺转整改: a commitment becomes a task of the talk's finding, at 待签收. */
    @AllowedTo(Role.SUPERVISOR)
    public TaskId assign(Actor actor, TalkId id, int version, int position) {
        Talk talk = take(actor, id, TalkAction.ASSIGN);
        talk.expect(version);
        Commitment commitment = queries.commitments(id).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (commitment.task() != null) {
            return commitment.task();
        }
        if (talk.finding() == null) {
            throw new RefusedException(null, "supervision.measure.refused.no-finding");
        }
        subjects.requireStanding(talk.finding());
        talk.assigned();
        TaskId task = tasks.assign(
                actor,
                TaskCommand.of(
                        MeasureWords.shortened(words.draft("task.title", commitment.words()), TaskChecks.TITLE_MAX),
                        commitment.words(),
                        new TaskOrigin(TaskOrigin.FINDING, talk.finding().value()),
                        talk.unit(),
                        commitment.due()));
        jdbc.sql("update supervision_talk_commitment set task_id = ? where talk_id = ? and position = ?")
                .params(task.value(), id.value(), position)
                .update();
        done(
                actor,
                talk,
                TalkAction.ASSIGN,
                commitment.words(),
                AuditFields.none().plain("task", null, task));
        return task;
    }

    /** 取消, with a reason. */
    @AllowedTo(Role.SUPERVISOR)
    public void cancel(Actor actor, TalkId id, int version, String reason) {
        Talk talk = take(actor, id, TalkAction.CANCEL);
        talk.expect(version);
        rules.checkReason(reason);
        talk.cancel();
        talks.saveAndFlush(talk);
        if (talk.isTold()) {
            notices.unit(actor, talk, "CANCEL", reason.strip());
        }
        done(
                actor,
                talk,
                TalkAction.CANCEL,
                reason.strip(),
                AuditFields.none().plain("state", null, talk.state()).changed("reason", null, reason));
    }

    private void write(TalkId id, List<Commitment> commitments) {
        jdbc.sql("delete from supervision_talk_commitment where talk_id = ?")
                .param(id.value())
                .update();
        for (int at = 0; at < commitments.size(); at++) {
            Commitment one = commitments.get(at);
            jdbc.sql("insert into supervision_talk_commitment (talk_id, position, words, due) values (?, ?, ?, ?)")
                    .params(id.value(), at + 1, one.words().strip(), one.due())
                    .update();
        }
    }

    private Optional<TalkId> begun(MeasureSubject subject) {
        return jdbc.sql("""
                        select id from supervision_talk
                         where state in ('DRAFT', 'NOTIFIED')
                           and (finding_id = :finding or matter_kind = :kind and matter_id = :matter)
                         order by id limit 1""")
                .param(
                        "finding",
                        subject.finding() == null ? null : subject.finding().value())
                .param(
                        "kind",
                        subject.matter() == null ? null : subject.matter().kind())
                .param(
                        "matter",
                        subject.matter() == null ? null : subject.matter().id())
                .query((row, n) -> new TalkId(row.getLong(1)))
                .optional();
    }

    /** One at a time per thing, so that two who draft at once get one talk. */
    private void lock(String key) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(OBJECT + "/" + key)
                .query(Integer.class)
                .single();
    }

    private Talk take(Actor actor, TalkId id, TalkAction action) {
        Talk talk = talks.findById(id.value()).orElseThrow(NotFoundException::new);
        if (!MeasureRights.readsTalk(actor, talk.unit(), talk.isTold())) {
            throw new NotFoundException();
        }
        if (!MeasureRights.allows(actor, action, talk.unit(), talk.isTold())) {
            throw new ForbiddenException();
        }
        return talk;
    }

    private void done(Actor actor, Talk talk, TalkAction action, String note, AuditFields fields) {
        log.append(actor, talk.id(), action, note);
        audit.record(actor, action.act(), OBJECT, talk.id(), fields);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
