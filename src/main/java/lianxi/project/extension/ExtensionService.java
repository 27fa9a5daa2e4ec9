package lianxi.project.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.WorkCalendars;
import lianxi.project.extension.Competence.Case;
import lianxi.project.extension.Extension.Decision;
import lianxi.roster.PowerHolder;
import lianxi.roster.PowerHolders;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for, decides and withdraws extensions of any limit (延期). */
@Service
@Transactional
public class ExtensionService {

    private static final String OBJECT = "project_extension";

    private final Extensions extensions;
    private final ExtensionSubjects subjects;
    private final ExtensionEvidence evidence;
    private final ExtensionNotices notices;
    private final PowerHolders powers;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ExtensionService(
            Extensions extensions,
            ExtensionSubjects subjects,
            ExtensionEvidence evidence,
            ExtensionNotices notices,
            PowerHolders powers,
            WorkCalendars calendars,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.extensions = extensions;
        this.subjects = subjects;
        this.evidence = evidence;
        this.notices = notices;
        this.powers = powers;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** 申请延期 by the responsible unit, or the office for it; one at a time per limit. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public ExtensionId ask(Actor actor, ExtensionRequest request) {
        SubjectFacts facts = subjects.facts(request.kind(), request.subject());
        ExtensionScope.requireUnitSideOrOffice(actor, facts.unit());
        ExtensionRules.check(request, facts, today(), calendars.current());
        requireNonePending(request.kind(), request.subject());
        Extension extension = new Extension(request, facts, actor, clock.instant());
        Deciders deciders = deciders();
        Competence competence = competence(extension, facts, deciders);
        extension.expects(competence);
        extensions.saveAndFlush(extension);
        evidence.bind(actor, request.evidence(), extension.id());
        notices.asked(extension, deciders.of(competence, facts.unit(), extension.asker()));
        audit.record(
                actor,
                "project.extension.ask",
                OBJECT,
                extension.id(),
                AuditFields.of("newDue", facts.due(), request.newDue()).changed("reason", null, request.reason()));
        return extension.id();
    }

    /**
     * 同意 or 不同意, by whoever is competent at this moment; a grant moves the limit in the same transaction.
     *
     * @param note words for the unit; required for a refusal
     */
    @AllowedTo({Role.LEADER, Role.OFFICE})
    public void decide(Actor actor, ExtensionId id, boolean grant, String note, int version) {
        Extension extension = find(actor, id);
        SubjectFacts facts = subjects.facts(extension.kind(), extension.subject());
        Deciders deciders = deciders();
        Competence competence = competence(extension, facts, deciders);
        PowerHolder decider = deciders.as(actor, competence, extension.unit(), extension.asker())
                .orElseThrow(ForbiddenException::new);
        extension.expect(version);
        if (note.length() > ExtensionRules.REASON_MAX) {
            throw new RefusedException("note", "project.extension.refused.note", ExtensionRules.REASON_MAX);
        }
        Decision decision = new Decision(actor, competence, competence.isHeads() ? decider.authority() : null, note);
        if (grant) {
            grant(extension, facts, decision);
        } else {
            extension.refuse(decision, clock.instant());
            extensions.saveAndFlush(extension);
        }
        notices.decided(extension, grant);
        audit.record(
                actor,
                grant ? "project.extension.grant" : "project.extension.refuse",
                OBJECT,
                id,
                AuditFields.none().plain("competence", null, competence).changed("note", null, note));
    }

    /** 撤回 by the unit that asked, or the office for it, while nobody has decided. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void withdraw(Actor actor, ExtensionId id, int version) {
        Extension extension = find(actor, id);
        ExtensionScope.requireUnitSideOrOffice(actor, extension.unit());
        extension.expect(version);
        extension.withdraw(actor, clock.instant());
        extensions.saveAndFlush(extension);
        audit.record(actor, "project.extension.withdraw", OBJECT, id, AuditFields.none());
    }

    private void grant(Extension extension, SubjectFacts facts, Decision decision) {
        GrantedExtension granted = extension.grant(decision, facts.due(), clock.instant());
        ExtensionRules.checkGrant(extension.newDue(), facts);
        extensions.saveAndFlush(extension);
        subjects.owner(extension.kind()).granted(decision.by(), extension.subject(), granted);
    }

    private Competence competence(Extension extension, SubjectFacts facts, Deciders deciders) {
        return Competence.of(new Case(
                facts.headOnly(),
                deciders.director(extension.unit(), extension.asker()),
                grantedBefore(extension),
                extension.newDue(),
                facts.latestSafeDate()));
    }

    private boolean grantedBefore(Extension extension) {
        return jdbc.sql("""
                        select exists (select 1 from project_extension
                                        where kind = ? and subject_id = ? and state = 'GRANTED'
                                          and id is distinct from ?::bigint)""")
                .params(Arrays.asList(extension.kind(), extension.subject(), extension.idOrNull()))
                .query(Boolean.class)
                .single();
    }

    /** Two who ask at once wait for each other here; the second is refused. */
    private void requireNonePending(String kind, long subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("project_extension " + kind + ":" + subject)
                .query((row, number) -> 1)
                .single();
        Optional<Long> pending =
                jdbc.sql("""
                        select id from project_extension where kind = ? and subject_id = ? and state = 'ASKED'""").params(kind, subject).query(Long.class).optional();
        if (pending.isPresent()) {
            throw new RefusedException(null, "project.extension.refused.pending");
        }
    }

    private Deciders deciders() {
        return new Deciders(powers.on(today()));
    }

    private Extension find(Actor actor, ExtensionId id) {
        return extensions
                .findById(id.value())
                .filter(one -> ExtensionScope.mayRead(actor, one.unit()))
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
