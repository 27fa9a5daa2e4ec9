package lianxi.project.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a node (节点事实).
 *
 * @param startedOn the day of the event that started it; as with a limit, that day itself does not count
 * @param finishedOn the day it was finished, null while it is open
 * @param expectedOn where its own clock runs, the due date that follows; null where only its duration tells
 */
public record NodeFacts(
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate expectedOn) {

    public static final NodeFacts NOT_STARTED = new NodeFacts(null, null, null);

    public boolean isStarted() {
        return startedOn != null;
    }

    public boolean isFinished() {
        return finishedOn != null;
    }
}
