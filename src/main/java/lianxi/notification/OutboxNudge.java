package lianxi.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends mail right after the transaction that wrote it; a wake-up each minute sees to what was left behind. */
@Configuration(proxyBeanMethods = false)
class OutboxNudge {

    @Bean
    RecurringTask<Void> outboxDrain(OutboxDelivery delivery, Clock clock) {
        return Tasks.recurring("notification.outbox", Schedules.cron("20 * * * * *", clock.getZone()))
                .execute((task, context) -> delivery.drain());
    }

    @Bean
    @Profile("!test")
    AfterCommit outboxAfterCommit(OutboxDelivery delivery) {
        return new AfterCommit(delivery);
    }

    /** One thread and one waiting call: a drain takes everything that is due, so more calls would find nothing. */
    static class AfterCommit implements DisposableBean {

        private static final Logger LOG = LoggerFactory.getLogger(OutboxNudge.class);

        private final OutboxDelivery delivery;
        private final ExecutorService worker = new ThreadPoolExecutor(
                0,
                1,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1),
                work -> new Thread(work, "outbox"),
                new ThreadPoolExecutor.DiscardPolicy());

        AfterCommit(OutboxDelivery delivery) {
            this.delivery = delivery;
        }

        @TransactionalEventListener
        void drain(Outbox.MailQueued queued) {
            worker.execute(() -> {
                try {
                    delivery.drain();
                } catch (RuntimeException failure) {
                    LOG.warn("outbox not drained, the next wake-up will", failure);
                }
            });
        }

        @Override
        public void destroy() throws InterruptedException {
            worker.shutdown();
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        }
    }
}
