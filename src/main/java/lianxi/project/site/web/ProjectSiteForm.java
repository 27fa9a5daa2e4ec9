package lianxi.project.site.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.project.site.SiteEntryCommand;
import lianxi.project.site.SiteEntryId;
import lianxi.project.site.SiteEntryView;
import lianxi.project.site.SiteService;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** Site progress to file, or to put right (填报、更正施工进度). */
public class ProjectSiteForm {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.SITE_PROGRESS);

    private String key = FormKeys.fresh();
    private @Nullable SiteEntryId corrects;

    @NotNull
    private @Nullable LocalDate on;

    @NotBlank
    @Size(max = SiteService.TEXT_MAX)
    private String progress = "";

    @Size(max = SiteService.STAGE_MAX)
    private String stage = "";

    @Min(0)
    @Max(100)
    private @Nullable Integer percent;

    @Size(max = SiteService.TEXT_MAX)
    private String problems = "";

    @Size(max = SiteService.REASON_MAX)
    private String reason = "";

    static ProjectSiteForm of(LocalDate today) {
        ProjectSiteForm form = new ProjectSiteForm();
        form.on = today;
        return form;
    }

    /** With what the wrong entry says. */
    static ProjectSiteForm of(SiteEntryView wrong) {
        ProjectSiteForm form = of(wrong.on());
        form.corrects = wrong.id();
        form.progress = wrong.progress();
        form.stage = wrong.stage();
        form.percent = wrong.percent();
        form.problems = wrong.problems();
        return form;
    }

    /** Only after validation. */
    SiteEntryCommand toCommand() {
        return new SiteEntryCommand(
                Objects.requireNonNull(on),
                progress,
                stage,
                percent,
                problems,
                corrects,
                corrects == null ? null : reason,
                files.ids());
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable SiteEntryId getCorrects() {
        return corrects;
    }

    public void setCorrects(@Nullable SiteEntryId corrects) {
        this.corrects = corrects;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getProgress() {
        return progress;
    }

    public void setProgress(String progress) {
        this.progress = progress;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = TextNormaliser.oneLine(stage);
    }

    public @Nullable Integer getPercent() {
        return percent;
    }

    public void setPercent(@Nullable Integer percent) {
        this.percent = percent;
    }

    public String getProblems() {
        return problems;
    }

    public void setProblems(String problems) {
        this.problems = problems;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
