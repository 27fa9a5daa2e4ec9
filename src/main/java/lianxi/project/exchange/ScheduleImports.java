package lianxi.project.exchange;

import static lianxi.shared.Moments.moment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a schedule's sheet in again (导入倒排工期): uploaded, checked row by row, then written as if by hand. */
@Service
public class ScheduleImports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportSheet sheet;
    private final ScheduleViews schedules;
    private final ScheduleService service;
    private final SheetWords words;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleImports(
            ImportSheet sheet,
            ScheduleViews schedules,
            ScheduleService service,
            SheetWords words,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.sheet = sheet;
        this.schedules = schedules;
        this.service = service;
        this.words = words;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Upload(
            String fileName, byte[] content, @Nullable Instant importedAt) {}

    /** Keeps the file for its check; nothing of it is written yet. Uploads of more than a week ago go. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public ScheduleImportId upload(Actor actor, ProjectId project, String fileName, byte[] content) {
        sheet.lines(content);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from project_schedule_import where uploaded_at < ?")
                .param(now.minus(KEPT))
                .update();
        long id = jdbc.sql("""
                        insert into project_schedule_import (project_id, account, file_name, content, uploaded_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(
                        project.value(),
                        actor.account() == null ? 0 : actor.account().value(),
                        fileName,
                        content,
                        now)
                .query(Long.class)
                .single();
        audit.record(actor, "project.schedule.import-file", "project", project, AuditFields.none());
        return new ScheduleImportId(id);
    }

    /** What the sheet would change now. */
    @Transactional(readOnly = true)
    public ImportPreview preview(Actor actor, ProjectId project, ScheduleImportId id, Locale locale) {
        Upload upload = upload(project, id);
        ScheduleView schedule = schedules.of(project);
        ImportPlan plan = plan(upload, schedule, locale);
        return new ImportPreview(
                id,
                upload.fileName(),
                upload.importedAt(),
                schedule.version(),
                plan.rows().size(),
                plan.notable());
    }

    /**
     * Writes all changes in one transaction, none where a row is wrong or the plan is no longer the one that was shown.
     *
     * @return how many rows changed something
     */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public int apply(Actor actor, ProjectId project, ScheduleImportId id, int version) {
        ImportPlan plan = plan(upload(project, id), schedules.of(project), Locale.SIMPLIFIED_CHINESE);
        if (plan.isWrong()) {
            throw new RefusedException(null, "project.exchange.refused.faults");
        }
        plan.apply(service, actor, version);
        jdbc.sql("update project_schedule_import set imported_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id.value())
                .update();
        int rows = plan.notable().size();
        audit.record(
                actor,
                "project.schedule.import",
                "project",
                project,
                AuditFields.none().plain("rows", null, rows));
        return rows;
    }

    private ImportPlan plan(Upload upload, ScheduleView schedule, Locale locale) {
        return new ImportPlanner(schedule, sheet.lines(upload.content()), words, locale).plan();
    }

    private Upload upload(ProjectId project, ScheduleImportId id) {
        return jdbc.sql(
                        "select file_name, content, imported_at from project_schedule_import where id = ? and project_id = ?")
                .params(id.value(), project.value())
                .query((row, number) ->
                        new Upload(row.getString("file_name"), row.getBytes("content"), moment(row, "imported_at")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
