package lianxi.supervision.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.project.ProjectId;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.FindingKind;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingText;
import lianxi.supervision.inspection.InspectionView;
import org.jspecify.annotations.Nullable;

/** 现场发现的问题: what was found, whose duty it is, what is asked, and photos. */
public class SupervisionSpotFindingForm {

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable FindingKind kind;

    @NotBlank
    @Size(max = FindingText.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = FindingText.FACTS_MAX)
    private String facts = "";

    @NotBlank
    @Size(max = FindingText.DUTY_MAX)
    private String duty = "";

    @NotNull
    private @Nullable LocalDate happenedOn;

    private @Nullable ProjectId project;

    private boolean rectify;

    @Size(max = FindingText.DEMAND_MAX)
    private String demand = "";

    private @Nullable LocalDate due;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.FINDING_EVIDENCE);

    /** Only after validation. */
    FindingCommand toCommand(InspectionView inspection) {
        FindingText text = new FindingText(
                Objects.requireNonNull(kind),
                title,
                facts,
                duty,
                Objects.requireNonNull(happenedOn),
                project,
                null,
                rectify,
                demand,
                due);
        return new FindingCommand(inspection.unit(), inspection.id(), text, files.ids());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable FindingKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FindingKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public @Nullable LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(@Nullable LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public @Nullable ProjectId getProject() {
        return project;
    }

    public void setProject(@Nullable ProjectId project) {
        this.project = project;
    }

    public boolean isRectify() {
        return rectify;
    }

    public void setRectify(boolean rectify) {
        this.rectify = rectify;
    }

    public String getDemand() {
        return demand;
    }

    public void setDemand(String demand) {
        this.demand = demand;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public AttachedFiles getFiles() {
        return files;
    }
}
