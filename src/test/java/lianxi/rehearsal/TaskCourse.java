package lianxi.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import lianxi.task.TaskAction;

/** A way that a task can go from its draft to its end (任务办理过程): moments by weeks from its first one, and what is done then. */
enum TaskCourse {
    PLAIN(
            20,
            "0.20 PROPOSE; 0.30 APPROVE; 0.45 ACKNOWLEDGE; 0.52 LINES; 1.20 FEED_BACK; 1.32 ADOPT; 1.60 LINES_TELL;"
                    + " 2.40 APPLY; 2.46 RECEIVE; 2.60 PASS; 2.75 STRIKE_OFF"),
    DECLINED(
            25,
            "0.20 PROPOSE; 0.28 APPROVE; 0.42 DECLINE; 0.55 APPROVE; 0.70 ACKNOWLEDGE; 0.76 LINES; 2.20 FEED_BACK; 2.31 ADOPT;"
                    + " 3.30 APPLY; 3.36 RECEIVE; 3.50 PASS; 3.62 STRIKE_OFF"),
    SENT_BACK(
            25,
            "0.22 PROPOSE; 0.31 APPROVE; 0.44 ACKNOWLEDGE; 0.56 LINES; 1.30 FEED_BACK; 1.42 SEND_BACK; 1.66 FEED_BACK; 1.80 ADOPT;"
                    + " 2.20 LINES_TELL; 3.20 APPLY; 3.26 RECEIVE; 3.40 PASS; 3.55 STRIKE_OFF"),
    REFUSED(
            25,
            "0.18 PROPOSE; 0.26 APPROVE; 0.40 ACKNOWLEDGE; 0.48 LINES; 1.52 FEED_BACK; 1.64 ADOPT; 2.30 APPLY; 2.36 RECEIVE;"
                    + " 2.50 REFUSE; 3.20 APPLY; 3.26 RECEIVE; 3.38 PASS; 3.70 STRIKE_OFF"),
    EXTENDED(
            12,
            "0.24 PROPOSE; 0.34 APPROVE; 0.46 ACKNOWLEDGE; 0.58 LINES; 1.40 FEED_BACK; 1.52 ADOPT; 1.60 ASK; 1.78 GRANT;"
                    + " 3.40 APPLY; 3.47 RECEIVE; 3.60 PASS; 3.74 STRIKE_OFF"),
    EXTENDED_TWICE(
            12,
            "0.24 PROPOSE; 0.33 APPROVE; 0.47 ACKNOWLEDGE; 0.57 LINES; 1.36 FEED_BACK; 1.48 ADOPT; 1.62 ASK; 1.80 GRANT;"
                    + " 3.30 ASK; 3.50 GRANT_BY_HEAD; 4.40 APPLY; 4.46 RECEIVE; 4.58 PASS; 4.72 STRIKE_OFF"),
    STOPPED(20, "0.21 PROPOSE; 0.32 APPROVE; 0.43 ACKNOWLEDGE; 1.25 FEED_BACK; 1.37 ADOPT; 2.25 STOP"),
    REOPENED(
            20,
            "0.21 PROPOSE; 0.30 APPROVE; 0.44 ACKNOWLEDGE; 1.22 STOP; 1.70 REOPEN; 2.40 FEED_BACK; 2.52 ADOPT;"
                    + " 3.25 APPLY; 3.31 RECEIVE; 3.44 PASS; 3.58 STRIKE_OFF");

    private final int limit;
    private final List<Step> steps;

    TaskCourse(int limit, String steps) {
        this.limit = limit;
        this.steps = Stream.of(steps.split("; ")).map(Step::of).toList();
    }

    /**
     * What is done then; all supporting units in turn where it is theirs.
     *
     * @param week from the task's first one
     * @param act a {@link TaskAction}, or one of those below
     */
    record Step(int week, double share, String act) {

        static final String LINES = "LINES";
        static final String LINES_TELL = "LINES_TELL";
        static final String ASK = "ASK";
        static final String GRANT = "GRANT";
        static final String GRANT_BY_HEAD = "GRANT_BY_HEAD";

        private static Step of(String text) {
            String[] parts = text.strip().split(" ");
            String[] moment = parts[0].split("\\.");
            return new Step(Integer.parseInt(moment[0]), Double.parseDouble("0." + moment[1]), parts[1]);
        }
    }

    /** Working days from 交办, so many that no unit is late on this way. */
    int limit() {
        return limit;
    }

    List<Step> steps() {
        return steps;
    }

    /** The first week after its end. */
    int weeks() {
        return steps.get(steps.size() - 1).week() + 1;
    }

    /** Without a project there is no latest safe date, so that it is plain who decides an extension. */
    boolean asks() {
        return this == EXTENDED || this == EXTENDED_TWICE;
    }
}
