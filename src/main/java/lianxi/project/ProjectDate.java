package lianxi.project;

/** The dates of a project whose every change is kept (启动、首批并网、全容量并网). */
public enum ProjectDate {
    START,
    FIRST_GRID,
    FULL_CAPACITY;

    public String messageKey() {
        return "project.date." + name();
    }
}
