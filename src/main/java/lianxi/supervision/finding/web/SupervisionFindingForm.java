package lianxi.supervision.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.FindingKind;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingText;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/** 记录 and 修改发现问题: the unit is named when it is recorded, the version when it is edited. */
public class SupervisionFindingForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;
    private @Nullable UnitId unit;

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

    @Size(max = 60)
    private String matter = "";

    private boolean rectify;

    @Size(max = FindingText.DEMAND_MAX)
    private String demand = "";

    private @Nullable LocalDate due;

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.FINDING_EVIDENCE);

    void fill(FindingLine line) {
        FindingText text = line.text();
        version = line.version();
        kind = text.kind();
        title = text.title();
        facts = text.facts();
        duty = text.duty();
        happenedOn = text.happenedOn();
        project = text.project();
        matter = text.matter() == null ? "" : text.matter().toString();
        rectify = text.rectify();
        demand = text.demand();
        due = text.due();
    }

    /** Only after validation. */
    FindingText toText() {
        return new FindingText(
                Objects.requireNonNull(kind),
                title,
                facts,
                duty,
                Objects.requireNonNull(happenedOn),
                project,
                MatterKey.parse(matter).orElse(null),
                rectify,
                demand,
                due);
    }

    /** Only after validation, and with a unit. */
    FindingCommand toCommand() {
        return new FindingCommand(Objects.requireNonNull(unit), null, toText(), files.ids());
    }

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
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

    public String getMatter() {
        return matter;
    }

    public void setMatter(String matter) {
        this.matter = matter;
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
