package lianxi.permit.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleMarks;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the office keep the limits of the catalogue (时限维护): versions are added, never changed. */
@Service
public class CatalogueService {

    private final JdbcClient jdbc;
    private final ScheduleMarks schedules;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogueService(JdbcClient jdbc, ScheduleMarks schedules, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a version; steps accepted before its day keep theirs. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void addLimit(Actor actor, long stepTypeId, NewLimit limit) {
        checkStep(stepTypeId);
        if ((limit.amount() == null) != (limit.unit() == null)) {
            throw new RefusedException("amount", "permit.limit.refused.unit");
        }
        try {
            insert(actor, stepTypeId, limit);
        } catch (DuplicateKeyException taken) {
            throw new RefusedException("validFrom", "permit.limit.refused.sameDay");
        }
        projectsAwaiting(stepTypeId).forEach(schedules::touch);
        audit.record(
                actor,
                "permit.limit",
                "permit_type_step",
                stepTypeId,
                AuditFields.of("amount", null, limit.amount()).changed("legalBasis", null, limit.legalBasis()));
    }

    /** The projects in whose schedules the new version may change a duration. */
    private List<ProjectId> projectsAwaiting(long stepTypeId) {
        return jdbc.sql("""
                        select distinct t.project_id from permit_step s join permit_track t on t.id = s.track_id
                         where s.type_step_id = ? and s.accepted_on is null order by 1""").param(stepTypeId).query(Long.class).list().stream()
                .map(ProjectId::new)
                .toList();
    }

    private void checkStep(long stepTypeId) {
        jdbc.sql("select id from permit_type_step where id = ?")
                .param(stepTypeId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private void insert(Actor actor, long stepTypeId, NewLimit limit) {
        jdbc.sql("""
                        insert into permit_limit (type_step_id, variant, amount, unit, nature, legal_basis, version_date,
                                                  valid_from, confidence, extension_max,
                                                  recorded_at, recorded_by)
                        values (:step, :variant, :amount, :unit, :nature, :basis, :versionDate,
                                :validFrom, :confidence, :extensionMax, :at, :by)""")
                .param("step", stepTypeId)
                .param("variant", limit.variant())
                .param("amount", limit.amount())
                .param("unit", limit.unit() == null ? null : limit.unit().name())
                .param("nature", limit.nature().name())
                .param("basis", limit.legalBasis())
                .param("versionDate", limit.versionDate())
                .param("validFrom", limit.validFrom())
                .param("confidence", limit.confidence().name())
                .param("extensionMax", limit.extensionMax())
                .param("at", OffsetDateTime.now(clock))
                .param("by", actor.name())
                .update();
    }
}
