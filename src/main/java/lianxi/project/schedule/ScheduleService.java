package lianxi.project.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans schedules (倒排工期编排): the office its milestones, durations and links; who follows a milestone what happened to it. A
 * version that a form was opened with is compared with the plan's; null skips the check.
 */
@Service
public class ScheduleService {

    /** Days that a node or a lag may have at most. */
    public static final int LONGEST = 1000;

    public static final int LONGEST_LAG = 365;

    private final SchedulePlans plans;
    private final ScheduleEdits edits;
    private final Template template;
    private final Baselines baselines;
    private final ScheduleMarks marks;
    private final ProjectQueries projects;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleService(
            SchedulePlans plans,
            ScheduleEdits edits,
            Template template,
            Baselines baselines,
            ScheduleMarks marks,
            ProjectQueries projects,
            RosterQueries roster,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.edits = edits;
        this.template = template;
        this.baselines = baselines;
        this.marks = marks;
        this.projects = projects;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the nodes that have no place in the plan yet the template's milestones, durations and links; the rest stays as it is.
     *
     * @return how many nodes it gave a place
     */
    @AllowedTo(value = Role.OFFICE, system = true)
    @Transactional
    public int applyTemplate(Actor actor, ProjectId project, @Nullable Integer version) {
        PlannedProject planned =
                take(project, version, now -> conflict("nodes", now.nodes().size(), ""));
        int placed = withoutCircle(null, () -> template.apply(planned));
        if (placed > 0) {
            changed(actor, project, "project.schedule.template", AuditFields.of("nodes", null, placed));
        }
        return placed;
    }

    @AllowedTo(Role.OFFICE)
    @Transactional
    public MilestoneId addMilestone(Actor actor, ProjectId project, MilestoneData data, @Nullable Integer version) {
        PlannedProject planned = take(project, version, now -> conflict("name", "", data.name()));
        checkMilestone(planned.plan(), data, null);
        MilestoneId id =
                edits.addMilestone(project, null, data.name(), planned.plan().nextPosition(), value(data.unit()), null);
        edits.setDuration(project, id.key(), data.duration(), true);
        changed(actor, project, "project.schedule.milestone", AuditFields.of("name", null, data.name()));
        return id;
    }

    /** Changes its name, unit and planned duration. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void editMilestone(
            Actor actor, ProjectId project, MilestoneId id, MilestoneData data, @Nullable Integer version) {
        PlannedProject planned = take(
                project, version, now -> conflict("name", milestone(now, id).name(), data.name()));
        Milestone before = milestone(planned, id);
        checkMilestone(planned.plan(), data, before);
        edits.editMilestone(id, data.name(), value(data.unit()));
        edits.setDuration(project, id.key(), data.duration(), true);
        changed(
                actor,
                project,
                "project.schedule.milestone",
                AuditFields.of("name", before.name(), data.name()).changed("unit", before.unitId(), data.unit()));
    }

    /** A milestone that is not needed passes its links through (不需要). */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void markNeeded(Actor actor, ProjectId project, MilestoneId id, boolean needed, @Nullable Integer version) {
        PlannedProject planned = take(
                project, version, now -> conflict("needed", milestone(now, id).needed(), needed));
        Milestone milestone = milestone(planned, id);
        refuseAnchor(milestone);
        edits.markNeeded(id, needed);
        changed(actor, project, "project.schedule.milestone", AuditFields.of("needed", milestone.needed(), needed));
    }

    /** Takes a milestone away together with its links; one to which something has happened stays. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void removeMilestone(Actor actor, ProjectId project, MilestoneId id, @Nullable Integer version) {
        PlannedProject planned = take(
                project, version, now -> conflict("name", milestone(now, id).name(), ""));
        Milestone milestone = milestone(planned, id);
        refuseAnchor(milestone);
        if (milestone.hasFacts()) {
            throw new RefusedException(null, "project.schedule.refused.hasFacts", milestone.name());
        }
        edits.removeMilestone(project, id);
        changed(actor, project, "project.schedule.milestone-remove", AuditFields.of("name", milestone.name(), null));
    }

    /** Records when a milestone began and was finished; whoever follows it may, for its own unit. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    @Transactional
    public void recordFacts(
            Actor actor, ProjectId project, MilestoneId id, MilestoneFacts facts, @Nullable Integer version) {
        projects.project(project);
        checkMayRecord(actor, milestone(plans.planned(project), id));
        PlannedProject planned = take(
                project,
                version,
                now -> conflict("facts", MilestoneFacts.of(milestone(now, id)).days(), facts.days()));
        Milestone before = milestone(planned, id);
        facts.check(before, planned.plan().startedOn(), LocalDate.now(clock));
        edits.recordFacts(id, facts, actor.name());
        changed(
                actor,
                project,
                "project.schedule.milestone-facts",
                AuditFields.of("startedOn", before.startedOn(), facts.startedOn())
                        .changed("finishedOn", before.finishedOn(), facts.finishedOn()));
    }

    /** Sets how long a node is planned to take for this project, whatever its limit; null lets it follow from that again. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void setDuration(
            Actor actor, ProjectId project, NodeKey key, @Nullable Duration duration, @Nullable Integer version) {
        PlannedProject planned =
                take(project, version, now -> conflict("duration", now.node(key).duration(), duration));
        PlannedProject.PlannedNode node = planned.node(key);
        if (duration == null) {
            edits.setDuration(project, key, template.duration(node.source().code()), false);
        } else {
            checkAmount("amount", duration, LONGEST);
            edits.setDuration(project, key, duration, true);
        }
        changed(actor, project, "project.schedule.duration", AuditFields.of(key.toString(), node.duration(), duration));
    }

    /** Lets a node wait for another. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public LinkId addLink(Actor actor, ProjectId project, Link link, @Nullable Integer version) {
        PlannedProject planned = take(project, version, now -> conflict("link", "", now.names(link)));
        planned.node(link.from());
        planned.node(link.to());
        checkAmount("lag", link.lag(), LONGEST_LAG);
        if (link.from().equals(link.to())) {
            throw new RefusedException("after", "project.schedule.refused.sameNode");
        }
        if (planned.hasLink(link.from(), link.to())) {
            throw new RefusedException("after", "project.schedule.refused.linked");
        }
        withoutCircle("after", () -> planned.networkWith(List.of(link)));
        LinkId id = edits.addLink(project, link);
        changed(actor, project, "project.schedule.link", AuditFields.of("link", null, planned.names(link)));
        return id;
    }

    /** Sets how long after its predecessor's finish a node may start (间隔). */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void setLag(Actor actor, ProjectId project, LinkId id, Duration lag, @Nullable Integer version) {
        PlannedProject planned = take(
                project, version, now -> conflict("lag", link(now, id).link().lag(), lag));
        Link before = link(planned, id).link();
        checkAmount("lag", lag, LONGEST_LAG);
        edits.setLag(id, lag);
        changed(actor, project, "project.schedule.link", AuditFields.of("lag", before.lag(), lag));
    }

    @AllowedTo(Role.OFFICE)
    @Transactional
    public void removeLink(Actor actor, ProjectId project, LinkId id, @Nullable Integer version) {
        PlannedProject planned = take(
                project,
                version,
                now -> conflict("link", now.names(link(now, id).link()), ""));
        Link link = link(planned, id).link();
        edits.removeLink(id);
        changed(actor, project, "project.schedule.unlink", AuditFields.of("link", planned.names(link), null));
    }

    /** Freezes the schedule as a baseline (基线审定); earlier ones stay. The office's director does. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public int approveBaseline(Actor actor, ProjectId project, String note, @Nullable Integer version) {
        if (!actor.has(Power.OFFICE_DIRECTOR)) {
            throw new ForbiddenException();
        }
        PlannedProject planned = take(project, version, now -> conflict("note", "", note));
        if (!planned.plan().placed()) {
            throw new RefusedException(null, "project.schedule.refused.noPlan");
        }
        int number = baselines.freeze(actor, planned, note);
        changed(actor, project, "project.schedule.baseline", AuditFields.of("number", null, number));
        return number;
    }

    private PlannedProject take(
            ProjectId project, @Nullable Integer version, Function<PlannedProject, FieldConflict> conflict) {
        projects.project(project);
        int current = edits.take(project);
        PlannedProject planned = plans.planned(project);
        if (version != null && version != current) {
            throw new StaleVersionException(current, List.of(conflict.apply(planned)));
        }
        return planned;
    }

    private void changed(Actor actor, ProjectId project, String act, AuditFields fields) {
        edits.moveVersion(project);
        marks.touch(project);
        audit.record(actor, act, "project", project, fields);
    }

    private static void checkMayRecord(Actor actor, Milestone milestone) {
        UnitId unit = milestone.unitId();
        if (!actor.is(Role.OFFICE) && (unit == null || !actor.writesFor(unit))) {
            throw new ForbiddenException();
        }
    }

    private void checkMilestone(Plan plan, MilestoneData data, @Nullable Milestone before) {
        boolean taken = plan.milestones().stream()
                .anyMatch(one -> one.name().equals(data.name()) && (before == null || one.id() != before.id()));
        if (taken) {
            throw new RefusedException("name", "project.schedule.refused.nameTaken");
        }
        boolean sameUnit = before != null && Objects.equals(before.unitId(), data.unit());
        if (!sameUnit && data.unit() != null && followers().noneMatch(data.unit()::equals)) {
            throw new RefusedException("unit", "project.schedule.refused.unit");
        }
        checkAmount("amount", data.duration(), LONGEST);
    }

    private Stream<UnitId> followers() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream().map(UnitView::id);
    }

    private static void checkAmount(String field, Duration duration, int longest) {
        if (duration.amount() > longest) {
            throw new RefusedException(field, "project.schedule.refused.tooLong", longest);
        }
    }

    private static void refuseAnchor(Milestone milestone) {
        if (milestone.anchor() != null) {
            throw new RefusedException(null, "project.schedule.refused.anchor", milestone.name());
        }
    }

    private static <T> T withoutCircle(@Nullable String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (CycleException circle) {
            throw new RefusedException(field, "project.schedule.refused.circle", String.join(" → ", circle.names()));
        }
    }

    private static Milestone milestone(PlannedProject planned, MilestoneId id) {
        return planned.plan().milestone(id).orElseThrow(NotFoundException::new);
    }

    private static Plan.StoredLink link(PlannedProject planned, LinkId id) {
        return planned.plan().link(id).orElseThrow(NotFoundException::new);
    }

    private static FieldConflict conflict(String field, @Nullable Object theirs, @Nullable Object yours) {
        return new FieldConflict(
                "project.schedule.field." + field, Objects.toString(theirs, ""), Objects.toString(yours, ""));
    }

    @Nullable
    private static Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
