package lianxi.project.schedule;

import java.util.LinkedHashSet;
import java.util.Set;
import lianxi.project.ProjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has schedules reckoned anew after the commit that changed them, in the background, so that no writer waits and none holds two
 * connections. What is lost when the process dies is found by the sweep; until then readers reckon in memory.
 */
@Component
class RecomputeQueue {

    private static final Logger log = LoggerFactory.getLogger(RecomputeQueue.class);

    private final Projection projection;
    private final ObjectProvider<RecomputeWorker> worker;
    private final Set<ProjectId> waiting = new LinkedHashSet<>();

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

    private void add(ProjectId project) {
        synchronized (waiting) {
            if (!waiting.add(project)) {
                return;
            }
        }
        RecomputeWorker background = worker.getIfAvailable();
        if (background == null) {
            workOff();
        } else if (!background.take(this::workOff)) {
            forget(project);
        }
    }

    private void workOff() {
        for (ProjectId project = next(); project != null; project = next()) {
            try {
                projection.refresh(project);
            } catch (RuntimeException failed) {
                log.warn("The schedule of project {} was not reckoned anew; the sweep will", project, failed);
            }
        }
    }

    private void forget(ProjectId project) {
        synchronized (waiting) {
            waiting.remove(project);
        }
    }

    private ProjectId next() {
        synchronized (waiting) {
            ProjectId first = waiting.stream().findFirst().orElse(null);
            waiting.remove(first);
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
