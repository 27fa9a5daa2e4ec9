package lianxi.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and edits projects; only the office does. */
@Service
public class ProjectService {

    private final Projects projects;
    private final ObjectProvider<RecordedEarlier> records;
    private final RosterQueries roster;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectService(
            Projects projects,
            ObjectProvider<RecordedEarlier> records,
            RosterQueries roster,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.records = records;
        this.roster = roster;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @AllowedTo(Role.OFFICE)
    @Transactional
    public ProjectId create(Actor actor, ProjectData data) {
        checkUnits(data);
        checkName(data.name());
        if (data.startedOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("startedOn", "project.refused.startInFuture");
        }
        Project project = projects.save(new Project(data, clock.instant()));
        audit.record(actor, "project.create", "project", project.id(), changes(null, data));
        return project.id();
    }

    /**
     * Takes new values over; a moved date is kept with the reason.
     *
     * @param version the version that the form was opened with, null to skip the check
     * @param reason required where a date moves
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void edit(Actor actor, ProjectId id, ProjectData data, @Nullable String reason, @Nullable Integer version) {
        Project project = projects.findById(id.value()).orElseThrow(NotFoundException::new);
        if (version != null && version != project.version()) {
            throw new StaleVersionException(conflicts(project, data));
        }
        checkUnits(data);
        if (!project.name().equals(data.name())) {
            checkName(data.name());
        }
        checkStart(id, project, data);
        AuditFields changes = changes(project, data);
        keepEarlierDates(actor, id, project.edit(data), reason);
        audit.record(actor, "project.edit", "project", id, changes);
    }

    private void checkUnits(ProjectData data) {
        requireKind("township", data.township(), UnitKind.MEMBER);
        requireKind("undertaker", data.undertaker(), UnitKind.UNDERTAKER);
    }

    private void requireKind(String field, UnitId unit, UnitKind kind) {
        Optional<UnitView> found =
                roster.units().stream().filter(one -> one.id().equals(unit)).findFirst();
        if (found.filter(one -> one.kind() == kind).isEmpty()) {
            throw new RefusedException(field, "project.refused.unit." + kind);
        }
    }

    private void checkName(String name) {
        if (projects.existsByName(name)) {
            throw new RefusedException("name", "project.refused.nameTaken");
        }
    }

    private void checkStart(ProjectId id, Project project, ProjectData data) {
        if (data.startedOn().equals(project.startedOn())) {
            return;
        }
        if (data.startedOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("startedOn", "project.refused.startInFuture");
        }
        records.stream().flatMap(record -> record.earliest(id).stream()).forEach(first -> {
            if (data.startedOn().isAfter(first)) {
                throw new RefusedException("startedOn", "project.refused.startAfterRecords", first);
            }
        });
    }

    private void keepEarlierDates(Actor actor, ProjectId id, List<Project.Move> moves, @Nullable String reason) {
        if (!moves.isEmpty() && (reason == null || reason.isBlank())) {
            throw new RefusedException("reason", "project.refused.reason");
        }
        for (Project.Move move : moves) {
            jdbc.sql("""
                            insert into project_date_change
                                   (project_id, target, old_date, new_date, reason, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id.value(), move.date().name(), move.before(), move.after(), reason, actor.name())
                    .param(OffsetDateTime.now(clock))
                    .update();
        }
        if (!moves.isEmpty()) {
            events.publishEvent(new ProjectDatesMoved(id));
        }
    }

    private static AuditFields changes(@Nullable Project before, ProjectData after) {
        return AuditFields.of("name", before == null ? null : before.name(), after.name())
                .changed("capacityMw", before == null ? null : before.capacityMw(), after.capacityMw())
                .changed("firstGridOn", before == null ? null : before.firstGridOn(), after.firstGridOn())
                .changed("fullCapacityOn", before == null ? null : before.fullCapacityOn(), after.fullCapacityOn());
    }

    private static List<FieldConflict> conflicts(Project theirs, ProjectData yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        conflict(conflicts, "project.name", theirs.name(), yours.name());
        conflict(conflicts, "project.capacity", theirs.capacityMw(), yours.capacityMw());
        conflict(conflicts, "project.date.START", theirs.startedOn(), yours.startedOn());
        conflict(conflicts, "project.date.FIRST_GRID", theirs.firstGridOn(), yours.firstGridOn());
        conflict(conflicts, "project.date.FULL_CAPACITY", theirs.fullCapacityOn(), yours.fullCapacityOn());
        return conflicts;
    }

    private static void conflict(List<FieldConflict> conflicts, String label, Object theirs, Object yours) {
        if (!theirs.toString().equals(yours.toString())) {
            conflicts.add(new FieldConflict(label, theirs.toString(), yours.toString()));
        }
    }
}
