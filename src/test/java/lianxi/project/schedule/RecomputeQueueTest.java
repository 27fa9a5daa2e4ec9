package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import lianxi.project.ProjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The page after a form finds the schedule reckoned, but nobody waits for long. */
class RecomputeQueueTest {

    private static final ProjectId PROJECT = new ProjectId(7);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RecomputeWorker worker = new RecomputeWorker();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<ProjectId> reckoned = new CopyOnWriteArrayList<>();
    private RecomputeQueue queue;

    @BeforeEach
    void start() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("worker", worker);
        worker.start();
        queue = new RecomputeQueue(new Held(), beans.getBeanProvider(RecomputeWorker.class));
    }

    @AfterEach
    void stop() {
        released.countDown();
        worker.stop();
    }

    @Test
    void theWriterWaitsUntilItIsReckonedAnew() {
        released.countDown();
        change();

        queue.await(LONG);

        assertThat(reckoned).containsExactly(PROJECT);
    }

    @Test
    void theWriterGoesOnWhenItTakesTooLong() throws InterruptedException {
        change();
        begun.await();

        queue.await(Duration.ofMillis(1));

        assertThat(reckoned).isEmpty();
    }

    @Test
    void whoChangedNothingDoesNotWait() throws InterruptedException {
        change();
        begun.await();
        queue.forget();

        queue.await(LONG);

        assertThat(reckoned).isEmpty();
    }

    private void change() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            queue.afterCommit(PROJECT);
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    /** Reckons nothing, and only when it is let. */
    private final class Held extends Projection {

        private Held() {
            super(null, null, null, null, null, null);
        }

        @Override
        public void refresh(ProjectId project) {
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            reckoned.add(project);
        }
    }
}
