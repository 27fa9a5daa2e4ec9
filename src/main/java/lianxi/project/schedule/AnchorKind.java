package lianxi.project.schedule;

import lianxi.project.ProjectDate;

/** The dates that a schedule is counted back from (首批并网、全容量并网). */
public enum AnchorKind {
    FIRST_GRID(ProjectDate.FIRST_GRID),
    FULL_CAPACITY(ProjectDate.FULL_CAPACITY);

    private final ProjectDate projectDate;

    AnchorKind(ProjectDate projectDate) {
        this.projectDate = projectDate;
    }

    /** The project's date that it takes its day from. */
    public ProjectDate projectDate() {
        return projectDate;
    }

    public String messageKey() {
        return projectDate.messageKey();
    }
}
