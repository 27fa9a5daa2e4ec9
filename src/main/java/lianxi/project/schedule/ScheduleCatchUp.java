package lianxi.project.schedule;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets whoever has changed a schedule wait a moment until it is reckoned anew, so that the next page need not reckon it itself. */
@Component
public class ScheduleCatchUp {

    /** Many times what it takes; a reader that comes before reckons in memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RecomputeQueue queue;

    ScheduleCatchUp(RecomputeQueue queue) {
        this.queue = queue;
    }

    /** To be called when the change is committed and no connection is held any more. */
    public void await() {
        queue.await(PATIENCE);
    }

    public void forget() {
        queue.forget();
    }
}
