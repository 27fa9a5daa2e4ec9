package lianxi.project.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one thread that reckons schedules anew in a started product; tests do it where they stand. It works from the moment the
 * product serves pages: while a group is being set up the sweep that follows is enough.
 */
@Component
@Profile("!test")
class RecomputeWorker implements SmartLifecycle {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "schedules");
        daemon.setDaemon(true);
        return daemon;
    });

    private volatile boolean running;

    /** Takes the work unless the product is starting or stopping; the next sweep finds what is left. */
    boolean take(Runnable work) {
        try {
            if (running) {
                thread.execute(work);
            }
            return running;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
