package lianxi.project.site;

import java.time.Clock;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files site progress; only the undertaker of the project does (项目承担单位填报). */
@Service
@Transactional
public class SiteService {

    public static final int TEXT_MAX = 1000;
    public static final int STAGE_MAX = 40;
    public static final int REASON_MAX = 500;

    private final SiteEntries entries;
    private final ProjectQueries projects;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    SiteService(SiteEntries entries, ProjectQueries projects, Attachments attachments, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A day's progress, or what puts an entry right: that one stays, struck through. */
    @AllowedTo(Role.UNDERTAKER)
    public SiteEntryId file(Actor actor, ProjectId id, SiteEntryCommand command) {
        ProjectView project = projects.visible(actor, id);
        if (!SiteScope.mayFile(actor, project)) {
            throw new ForbiddenException();
        }
        check(project, command);
        SiteEntryId entry = entries.saveAndFlush(new SiteEntry(id, command, actor, clock.instant()))
                .id();
        attachments.bind(actor, command.files(), AttachmentFeature.SITE_PROGRESS, SiteFiles.KIND, entry.value());
        audit.record(
                actor,
                command.corrects() == null ? "project.site.file" : "project.site.correct",
                "project_site_entry",
                entry,
                AuditFields.of("progress", null, command.progress())
                        .changed("problems", "", command.problems())
                        .plain("project", null, id));
        return entry;
    }

    private void check(ProjectView project, SiteEntryCommand command) {
        requireText("progress", command.progress(), TEXT_MAX);
        require(command.problems().length() <= TEXT_MAX, "problems", TEXT_MAX);
        require(command.stage().length() <= STAGE_MAX, "stage", STAGE_MAX);
        require(!command.on().isAfter(LocalDate.now(clock)), "on");
        require(!command.on().isBefore(project.startedOn()), "on", project.startedOn());
        Integer percent = command.percent();
        require(percent == null || percent >= 0 && percent <= 100, "percent");
        if (command.corrects() != null) {
            checkCorrection(project, command.corrects(), command.reason());
        }
    }

    private void checkCorrection(ProjectView project, SiteEntryId wrong, @Nullable String reason) {
        if (!entries.existsByIdAndProjectId(wrong.value(), project.id().value())) {
            throw new NotFoundException();
        }
        requireText("reason", reason, REASON_MAX);
        require(!entries.existsByCorrectsId(wrong.value()), null);
    }

    private static void requireText(String field, @Nullable String text, int max) {
        require(text != null && !text.isBlank() && text.length() <= max, field, max);
    }

    private static void require(boolean holds, @Nullable String field, Object... args) {
        if (!holds) {
            throw new RefusedException(field, "project.site.refused." + (field == null ? "corrected" : field), args);
        }
    }
}
