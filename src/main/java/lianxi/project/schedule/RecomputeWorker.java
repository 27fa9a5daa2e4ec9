package lianxi.project.schedule;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one thread that reckons schedules anew in a started product; tests do it where they stand. */
@Component
@Profile("!test")
class RecomputeWorker implements Executor, DisposableBean {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "schedules");
        daemon.setDaemon(true);
        return daemon;
    });

    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException shuttingDown) {
            // The sweep of the next start finds what is left.
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
