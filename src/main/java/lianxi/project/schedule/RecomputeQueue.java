package lianxi.project.schedule;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import lianxi.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has schedules reckoned anew after the commit that changed them, in the background, so that no writer holds two connections.
 * What is lost when the process dies is found by the sweep; until then readers reckon in memory, which costs them more.
 */
@Component
class RecomputeQueue {

    private static final Logger log = LoggerFactory.getLogger(RecomputeQueue.class);

    private final Projection projection;
    private final ObjectProvider<RecomputeWorker> worker;
    private final Set<ProjectId> waiting = new LinkedHashSet<>();
    private final Set<ProjectId> inHand = new HashSet<>();
    private final ThreadLocal<Set<ProjectId>> ofThisThread = ThreadLocal.withInitial(HashSet::new);

    RecomputeQueue(Projection projection, ObjectProvider<RecomputeWorker> worker) {
        this.projection = projection;
        this.worker = worker;
    }

    /** Once per transaction and project, however often it was touched. */
    void afterCommit(ProjectId project) {
        AfterCommit synchronization = new AfterCommit(project);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(synchronization)) {
            TransactionSynchronizationManager.registerSynchronization(synchronization);
        }
    }

    /** Waits, but not for long, until what this thread has changed is reckoned anew. */
    void await(Duration patience) {
        Set<ProjectId> mine = forget();
        long until = System.nanoTime() + patience.toNanos();
        synchronized (waiting) {
            long left = patience.toMillis();
            while (left > 0 && mine.stream().anyMatch(this::isDue)) {
                try {
                    waiting.wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            }
        }
    }

    /** Forgets what this thread has changed, and tells it. */
    Set<ProjectId> forget() {
        Set<ProjectId> mine = ofThisThread.get();
        ofThisThread.remove();
        return mine;
    }

    private boolean isDue(ProjectId project) {
        return waiting.contains(project) || inHand.contains(project);
    }

    private void add(ProjectId project) {
        ofThisThread.get().add(project);
        synchronized (waiting) {
            if (!waiting.add(project)) {
                return;
            }
        }
        RecomputeWorker background = worker.getIfAvailable();
        if (background == null) {
            workOff();
        } else if (!background.take(this::workOff)) {
            settle(project);
        }
    }

    private void workOff() {
        for (ProjectId project = next(); project != null; project = next()) {
            try {
                projection.refresh(project);
            } catch (RuntimeException failed) {
                log.warn("The schedule of project {} was not reckoned anew; the sweep will", project, failed);
            } finally {
                settle(project);
            }
        }
    }

    private void settle(ProjectId project) {
        synchronized (waiting) {
            waiting.remove(project);
            inHand.remove(project);
            waiting.notifyAll();
        }
    }

    private @Nullable ProjectId next() {
        synchronized (waiting) {
            ProjectId first = waiting.stream().findFirst().orElse(null);
            if (first != null) {
                waiting.remove(first);
                inHand.add(first);
            }
            return first;
        }
    }

    private final class AfterCommit implements TransactionSynchronization {

        private final ProjectId project;

        private AfterCommit(ProjectId project) {
            this.project = project;
        }

        @Override
        public void afterCommit() {
            add(project);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AfterCommit same && same.project.equals(project);
        }

        @Override
        public int hashCode() {
            return project.hashCode();
        }
    }
}
