package lianxi.problem.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.permit.TrackId;
import lianxi.problem.ProblemText;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What a problem says (问题内容), in the form that raises it and in the one that edits it. */
public abstract class ProblemWriting {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = ProblemText.TITLE_MAX)
    private String title = "";

    @NotBlank
    @Size(max = ProblemText.DESCRIPTION_MAX)
    private String description = "";

    @Size(max = ProblemText.PROPOSAL_MAX)
    private String proposal = "";

    private @Nullable ProjectId project;
    private @Nullable TrackId track;
    private List<UnitId> involved = new ArrayList<>();
    private @Nullable LocalDate wantedBy;

    ProblemText toText() {
        return new ProblemText(title, description, project, track, involved, proposal, wantedBy);
    }

    void fill(ProblemText text) {
        title = text.title();
        description = text.description();
        proposal = text.proposal();
        project = text.project();
        track = text.track();
        involved = new ArrayList<>(text.involved());
        wantedBy = text.wantedBy();
    }

    /** Whether the unit's box is ticked. */
    public boolean involves(String unit) {
        return involved.stream().anyMatch(one -> one.toString().equals(unit));
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }

    public @Nullable ProjectId getProject() {
        return project;
    }

    public void setProject(@Nullable ProjectId project) {
        this.project = project;
    }

    public @Nullable TrackId getTrack() {
        return track;
    }

    public void setTrack(@Nullable TrackId track) {
        this.track = track;
    }

    public List<UnitId> getInvolved() {
        return involved;
    }

    public void setInvolved(List<UnitId> involved) {
        this.involved = involved;
    }

    public @Nullable LocalDate getWantedBy() {
        return wantedBy;
    }

    public void setWantedBy(@Nullable LocalDate wantedBy) {
        this.wantedBy = wantedBy;
    }
}
