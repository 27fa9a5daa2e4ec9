package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.project.ProjectQueries;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.FiledFor;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins quantity tracks, plans them, enters what was done and corrects it. Nothing recorded is ever changed. */
@Service
@Transactional
public class QuantityService {

    public static final int TEXT_MAX = 500;

    private static final String OBJECT = "task_quantity";

    private final QuantityTracks tracks;
    private final QuantityPlans plans;
    private final QuantityEntries entries;
    private final QuantityRules rules;
    private final ProjectQueries projects;
    private final ScheduleMarks marks;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    QuantityService(
            QuantityTracks tracks,
            QuantityPlans plans,
            QuantityEntries entries,
            QuantityRules rules,
            ProjectQueries projects,
            ScheduleMarks marks,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.tracks = tracks;
        this.plans = plans;
        this.entries = entries;
        this.rules = rules;
        this.projects = projects;
        this.marks = marks;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A project's land or households in one township; one track of each. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD})
    public QuantityId create(Actor actor, QuantityCommand command) {
        projects.visible(actor, command.project());
        new QuantityScope(command.unit(), command.guide()).requirePlanner(actor);
        rules.checkNew(command);
        QuantityId id = tracks.saveAndFlush(new QuantityTrack(command, actor, clock.instant()))
                .id();
        plans.add(id, command.plan(), null, actor, clock.instant());
        marks.touch(command.project());
        audit.record(
                actor,
                "quantity.create",
                OBJECT,
                id,
                AuditFields.of("total", null, command.plan().total())
                        .plain("project", null, command.project())
                        .plain("unit", null, command.unit())
                        .plain("measure", null, command.measure()));
        return id;
    }

    /**
     * Puts another plan in force; the one before stays with the days on which it held.
     *
     * @param version that of the form
     */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD})
    public void replan(Actor actor, QuantityId id, QuantityPlan plan, String reason, int version) {
        QuantityTrack track = planned(actor, id);
        QuantityPlan before = plans.of(id, track.measure());
        if (version != track.version()) {
            throw new StaleVersionException(
                    track.version(),
                    List.of(new FieldConflict("task.quantity.plan", PlanText.of(before), PlanText.of(plan))));
        }
        QuantityRules.requireText("reason", reason);
        rules.checkPlan(track.measure(), track.beginsOn(), plan);
        track.replan();
        plans.add(id, plan, reason, actor, clock.instant());
        marks.touch(track.project());
        audit.record(
                actor,
                "quantity.replan",
                OBJECT,
                id,
                AuditFields.of("total", before.total(), plan.total())
                        .changed("points", before.points(), plan.points())
                        .changed("reason", null, reason));
    }

    /** Enters what was done on a day. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public QuantityEntryId enter(Actor actor, QuantityId id, QuantityEntryCommand command) {
        QuantityTrack track = enterable(actor, id, command.told());
        rules.checkEntry(track, command);
        checkOver(track, command.amount(), command.overReason());
        QuantityEntryId entry = entries.save(QuantityEntry.of(id, command, actor, clock.instant()))
                .id();
        recorded(actor, track, entry, command.files(), "quantity.enter", command.amount(), command.note());
        return entry;
    }

    /** Puts an entry right, or takes it back, by a row of its own. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public QuantityEntryId correct(Actor actor, QuantityId id, QuantityCorrection command) {
        QuantityTrack track = enterable(actor, id, command.told());
        QuantityEntry wrong = entries.findByIdAndQuantityId(command.entry().value(), id.value())
                .filter(entry -> !entry.isCorrection())
                .orElseThrow(NotFoundException::new);
        BigDecimal standing = entries.standing(command.entry().value());
        if (standing.compareTo(command.seen()) != 0) {
            throw new StaleVersionException(List.of(
                    new FieldConflict(
                            "task.quantity.amount",
                            track.measure().exact(standing).toPlainString(),
                            command.amount().toPlainString()),
                    new FieldConflict("taskQuantityCorrectionForm.reason", "", command.reason())));
        }
        QuantityRules.requireText("reason", command.reason());
        rules.checkAmount(track.measure(), command.amount());
        if (command.amount().compareTo(standing) == 0) {
            throw new RefusedException("amount", "task.quantity.refused.same");
        }
        checkOver(track, command.amount().subtract(standing), command.overReason());
        QuantityEntryId entry = entries.save(wrong.corrected(command, standing, actor, clock.instant()))
                .id();
        recorded(actor, track, entry, command.files(), "quantity.correct", command.amount(), command.reason());
        return entry;
    }

    /** Takes a track out of all counts (撤销), with its reason; it stays to be seen. */
    @AllowedTo(Role.OFFICE)
    public void withdraw(Actor actor, QuantityId id, String reason, int version) {
        QuantityTrack track = planned(actor, id);
        if (version != track.version()) {
            throw new StaleVersionException(track.version(), List.of());
        }
        QuantityRules.requireText("reason", reason);
        track.withdraw(actor, clock.instant(), reason);
        marks.touch(track.project());
        audit.record(actor, "quantity.withdraw", OBJECT, id, AuditFields.of("reason", null, reason));
    }

    private void recorded(
            Actor actor,
            QuantityTrack track,
            QuantityEntryId entry,
            List<AttachmentId> files,
            String act,
            BigDecimal amount,
            String words) {
        attachments.bind(actor, files, AttachmentFeature.QUANTITY_EVIDENCE, QuantityEvidence.KIND, entry.value());
        marks.touch(track.project());
        audit.record(
                actor,
                act,
                OBJECT,
                track.id(),
                AuditFields.of("amount", null, amount)
                        .changed("words", "", words)
                        .plain("entry", null, entry));
    }

    private QuantityTrack planned(Actor actor, QuantityId id) {
        QuantityTrack track = track(actor, id);
        scope(track).requirePlanner(actor);
        track.requireStanding();
        return track;
    }

    private QuantityTrack enterable(Actor actor, QuantityId id, @Nullable FiledFor told) {
        QuantityTrack track = track(actor, id);
        scope(track).requireEntry(actor);
        track.requireStanding();
        if (scope(track).entersForAnother(actor) && told == null) {
            throw new RefusedException("toldBy", "task.quantity.refused.told");
        }
        if (told != null && told.toldAt().isAfter(clock.instant())) {
            throw new RefusedException("toldOn", "task.quantity.refused.told-later");
        }
        return track;
    }

    /** Nobody whom the project is hidden from learns of its tracks. */
    private QuantityTrack track(Actor actor, QuantityId id) {
        QuantityTrack track = tracks.findById(id.value()).orElseThrow(NotFoundException::new);
        projects.visible(actor, track.project());
        return track;
    }

    private static QuantityScope scope(QuantityTrack track) {
        return new QuantityScope(track.unit(), track.guide());
    }

    private void checkOver(QuantityTrack track, BigDecimal more, @Nullable String why) {
        BigDecimal total = plans.of(track.id(), track.measure()).total();
        BigDecimal done = entries.done(track.id().value()).add(more);
        if (more.signum() > 0 && done.compareTo(total) > 0 && (why == null || why.isBlank())) {
            throw new RefusedException(
                    "overReason",
                    "task.quantity.refused.over",
                    done.stripTrailingZeros().toPlainString(),
                    total.stripTrailingZeros().toPlainString());
        }
    }
}
