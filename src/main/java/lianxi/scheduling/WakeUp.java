package lianxi.scheduling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wakes the sweep at each full minute on one of the nodes. It is no more than an alarm: a double or a lost call does no
 * harm, because the ledger alone decides what is owed.
 */
@Configuration(proxyBeanMethods = false)
class WakeUp {

    @Bean
    RecurringTask<Void> ledgerSweep(OccurrenceLedger ledger, Clock clock) {
        return Tasks.recurring("scheduling.sweep", Schedules.cron("0 * * * * *", clock.getZone()))
                .execute((task, context) -> ledger.sweep());
    }
}
