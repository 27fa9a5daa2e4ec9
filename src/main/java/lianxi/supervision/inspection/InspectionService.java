package lianxi.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.InspectionId;
import lianxi.supervision.draw.DrawUses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Arranges inspections and takes them from 计划 to 已出结论; what is found on the spot is {@link InspectionDesk}'s. */
@Service
@Transactional
public class InspectionService {

    private static final String OBJECT = "supervision_inspection";

    private final Inspections inspections;
    private final InspectionRules rules;
    private final InspectionNotes notes;
    private final Checklists checklists;
    private final InspectionNotices notices;
    private final DrawUses draws;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final Clock clock;

    InspectionService(
            Inspections inspections,
            InspectionRules rules,
            InspectionNotes notes,
            Checklists checklists,
            InspectionNotices notices,
            DrawUses draws,
            RosterQueries roster,
            AuditTrail audit,
            Clock clock) {
        this.inspections = inspections;
        this.rules = rules;
        this.notes = notes;
        this.checklists = checklists;
        this.notices = notices;
        this.draws = draws;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /** 安排检查, from an item of a plan, a draw, or beside both. Nobody but the supervision group and the 组长 hears of it. */
    @AllowedTo(Role.SUPERVISOR)
    public InspectionId arrange(Actor actor, InspectionPlan plan) {
        rules.check(plan.unit(), plan.terms());
        requireAhead(plan.terms().day());
        rules.checkPlanned(plan);
        rules.checkDrawn(plan);
        Inspection inspection = inspections.saveAndFlush(new Inspection(plan, actor, clock.instant()));
        record(
                actor,
                inspection,
                InspectionEntry.Kind.ARRANGE,
                "",
                AuditFields.none().plain("kind", null, plan.kind()));
        InspectionPlan.Drawn drawn = plan.drawn();
        if (drawn != null) {
            draws.arranged(actor, drawn.draw(), drawn.place(), inspection.id(), plan.unit());
        }
        notices.arranged(actor, inspection, unitName(inspection));
        return inspection.id();
    }

    /** 调整: what, when, by whom; the unit is told where it knew of it. */
    @AllowedTo(Role.SUPERVISOR)
    public void change(Actor actor, InspectionId id, InspectionTerms terms, int version) {
        Inspection inspection = open(id);
        InspectionTerms before = inspection.terms();
        inspection.expect(version, InspectionRules.conflicts(before, terms));
        rules.check(inspection.unit(), terms);
        if (inspection.isDrawn()) {
            InspectionRules.checkStillDrawn(before, terms);
        }
        if (terms.equals(before)) {
            return;
        }
        if (!terms.day().equals(before.day())) {
            requireAhead(terms.day());
        }
        inspection.change(terms);
        inspections.saveAndFlush(inspection);
        record(actor, inspection, InspectionEntry.Kind.CHANGE, "", changes(before, terms));
        notices.changed(actor, inspection, before, unitName(inspection));
    }

    /** 通知受检单位, of a regular check. */
    @AllowedTo(Role.SUPERVISOR)
    public void announce(Actor actor, InspectionId id, int version) {
        Inspection inspection = open(id);
        inspection.expect(version, List.of());
        inspection.announce(clock.instant());
        inspections.saveAndFlush(inspection);
        record(actor, inspection, InspectionEntry.Kind.ANNOUNCE, "", AuditFields.none());
        draws.told(actor, id);
        notices.announced(actor, inspection, unitName(inspection));
    }

    /**
     * 开始检查: the checklist is frozen as of now; of a spot check the unit learns at this moment. Who came to the unit since it was
     * arranged does not inspect it.
     */
    @AllowedTo(Role.SUPERVISOR)
    public void begin(Actor actor, InspectionId id, int version) {
        Inspection inspection = inspectedBy(actor, id);
        inspection.expect(version, List.of());
        if (LocalDate.now(clock).isBefore(inspection.day())) {
            throw new RefusedException(null, "supervision.inspection.refused.too-early", inspection.day());
        }
        rules.checkInspectors(inspection.unit(), inspection.terms().inspectors(), LocalDate.now(clock));
        inspection.begin(clock.instant());
        inspections.saveAndFlush(inspection);
        notes.freeze(id, checklists.of(inspection.unit(), inspection.terms()));
        record(actor, inspection, InspectionEntry.Kind.BEGIN, "", AuditFields.none());
        draws.told(actor, id);
        notices.begun(actor, inspection, unitName(inspection));
    }

    /** 完成记录: from now on nothing is found any more; a line that nobody answered counts as not checked (未查). */
    @AllowedTo(Role.SUPERVISOR)
    public void finish(Actor actor, InspectionId id, int version) {
        Inspection inspection = inspectedBy(actor, id);
        inspection.expect(version, List.of());
        step(actor, inspection, InspectionEntry.Kind.FINISH, one -> one.finish(clock.instant()));
        notices.finished(actor, inspection, unitName(inspection));
    }

    /** 取消, before it begins, with the reason; the unit is told where it knew of it. */
    @AllowedTo(Role.SUPERVISOR)
    public void cancel(Actor actor, InspectionId id, String reason, int version) {
        Inspection inspection = open(id);
        inspection.expect(version, List.of());
        rules.checkReason(reason);
        inspection.cancel(reason);
        inspections.saveAndFlush(inspection);
        record(actor, inspection, InspectionEntry.Kind.CANCEL, reason, AuditFields.of("reason", null, reason));
        draws.dropped(actor, id);
        notices.cancelled(actor, inspection, unitName(inspection), reason);
    }

    /** 已出结论: a conclusion that is signed in this transaction says so; its module vouches for who signs. */
    @AllowedTo(inside = true)
    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(Actor actor, InspectionId id) {
        step(actor, open(id), InspectionEntry.Kind.CONCLUDE, Inspection::conclude);
    }

    private void step(Actor actor, Inspection inspection, InspectionEntry.Kind kind, Consumer<Inspection> how) {
        how.accept(inspection);
        inspections.saveAndFlush(inspection);
        record(actor, inspection, kind, "", AuditFields.none());
    }

    private void record(
            Actor actor, Inspection inspection, InspectionEntry.Kind kind, String note, AuditFields fields) {
        notes.entry(actor, inspection, kind, note);
        audit.record(actor, kind.act(), OBJECT, inspection.id(), fields.plain("state", null, inspection.state()));
    }

    private static AuditFields changes(InspectionTerms before, InspectionTerms after) {
        return AuditFields.of("matter", before.matter(), after.matter())
                .changed("focus", before.focus(), after.focus())
                .changed("day", before.day(), after.day())
                .changed("at", before.at(), after.at())
                .changed("place", before.place(), after.place())
                .changed("inspectors", before.inspectors(), after.inspectors())
                .changed("projects", before.projects(), after.projects());
    }

    private void requireAhead(LocalDate day) {
        InspectionRules.checkDay(day, LocalDate.now(clock));
    }

    private String unitName(Inspection inspection) {
        return roster.unit(inspection.unit()).shortName();
    }

    private Inspection inspectedBy(Actor actor, InspectionId id) {
        Inspection inspection = open(id);
        if (!inspection.isInspectedBy(actor.person())) {
            throw new ForbiddenException();
        }
        return inspection;
    }

    /** Every supervisor knows of every inspection, and so does the 组长. */
    private Inspection open(InspectionId id) {
        return inspections.findById(Objects.requireNonNull(id).value()).orElseThrow(NotFoundException::new);
    }
}
