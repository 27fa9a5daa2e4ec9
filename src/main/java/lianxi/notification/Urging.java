package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders that the office sends by hand (催报、催办), each counted for the unit it went to. */
@Service
public class Urging {

    private final Notices notices;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Urging(Notices notices, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reminds a unit's people of one thing; returns how many were told.
     *
     * @param subjectKind what it is about, as "weekly_report"
     * @param subject which one, as "2017-01-27"
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public int urge(
            Actor actor, String subjectKind, Object subject, UnitId unit, Collection<PersonId> to, Message message) {
        int told = notices.send(to, message);
        jdbc.sql("""
                        insert into notification_urge (subject_kind, subject, unit, recipients, urged_by, urged_at, path)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        subjectKind,
                        subject.toString(),
                        unit.value(),
                        told,
                        actor.name(),
                        at(clock.instant()),
                        message.path())
                .update();
        audit.record(actor, "notification.urge", subjectKind, subject, AuditFields.of("unit", null, unit));
        return told;
    }

    /**
     * Sends a rung of the ladder: the same rung of the same thing at most once a day, whoever sends it.
     *
     * @return how many were told
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public int climb(
            Actor actor,
            String subjectKind,
            Object subject,
            UnitId unit,
            UrgeText text,
            Collection<PersonId> to,
            Message message) {
        int isFirst = jdbc.sql("""
                        insert into notification_urge (subject_kind, subject, unit, recipients, urged_by, urged_at, rung, words,
                                                       title, path, due, sent_on)
                        values (:kind, :subject, :unit, 0, :by, :now, :rung, :words, :title, :path, :due, :today)
                        on conflict do nothing""")
                .param("kind", subjectKind)
                .param("subject", subject.toString())
                .param("unit", unit.value())
                .param("by", actor.name())
                .param("now", at(clock.instant()))
                .param("rung", text.rung())
                .param("words", text.words())
                .param("title", text.title())
                .param("path", text.path())
                .param("due", text.due())
                .param("today", LocalDate.now(clock))
                .update();
        if (isFirst == 0) {
            throw new RefusedException(null, "notification.refused.urged-today");
        }
        int told = notices.send(to, message);
        jdbc.sql("""
                        update notification_urge set recipients = ?
                         where subject_kind = ? and subject = ? and rung = ? and sent_on = ?""")
                .params(told, subjectKind, subject.toString(), text.rung(), LocalDate.now(clock))
                .update();
        audit.record(
                actor,
                "notification.urge",
                subjectKind,
                subject,
                AuditFields.of("unit", null, unit)
                        .plain("rung", null, text.rung())
                        .changed("words", null, text.words()));
        return told;
    }

    /** How often, and when last, each unit was reminded of a thing; units never reminded are left out. */
    @Transactional(readOnly = true)
    public Map<UnitId, Urged> countsFor(String subjectKind, Object subject) {
        return jdbc
                .sql("""
                        select unit, count(*) as times, max(urged_at) as latest from notification_urge
                         where subject_kind = ? and subject = ? group by unit""")
                .params(subjectKind, subject.toString())
                .query((row, n) -> new Urged(
                        new UnitId(row.getLong("unit")),
                        row.getInt("times"),
                        row.getTimestamp("latest").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Urged::unit, urged -> urged));
    }

    /** How often a unit was reminded of a thing by hand. */
    public record Urged(UnitId unit, int times, Instant latest) {}
}
