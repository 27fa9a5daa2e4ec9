package lianxi.project;

import java.util.Map;

/** Implemented by the module that counts a project's permits, for the list of projects. */
public interface ProjectTallies {

    Map<ProjectId, Tally> tallies();

    /** Permits due (应办), finished, overdue, and those whose need is being clarified. */
    record Tally(int due, int completed, int overdue, int clarifying) {

        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }
}
