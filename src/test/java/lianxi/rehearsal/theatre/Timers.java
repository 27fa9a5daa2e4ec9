package lianxi.rehearsal.theatre;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.testing.StartedProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Every timer of a started product, turned by hand; tells now and then what each of them costs. */
final class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final int TELL_EVERY = 100;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Map<String, Runnable> work = new LinkedHashMap<>();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private int turns;

    Timers(StartedProduct product) {
        for (RecurringTask<?> task : product.beans(RecurringTask.class)) {
            work.put(task.getName(), () -> execute(task));
        }
        for (ScheduledTaskHolder holder : product.beans(ScheduledTaskHolder.class)) {
            holder.getScheduledTasks()
                    .forEach(task -> work.put(
                            task.toString(), () -> task.getTask().getRunnable().run()));
        }
    }

    /** Once each. What fails is tried again by the product's own rule; the play goes on. */
    void turn() {
        work.forEach((name, timer) -> {
            long from = System.nanoTime();
            try {
                timer.run();
            } catch (RuntimeException failure) {
                log.warn("{} failed in its turn", name, failure);
            }
            nanos.merge(name, System.nanoTime() - from, Long::sum);
        });
        turns++;
        if (turns % TELL_EVERY == 0) {
            log.info("{} ms a turn in the last {}: {}", cost(sum()), TELL_EVERY, told());
            nanos.clear();
        }
    }

    private static <T> void execute(RecurringTask<T> task) {
        task.execute(new TaskInstance<>(task.getName(), "play"), null);
    }

    private long sum() {
        return nanos.values().stream().mapToLong(Long::longValue).sum();
    }

    private String told() {
        return nanos.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(timer -> timer.getKey().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1") + " " + cost(timer.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double cost(long nanos) {
        return Math.round(nanos / NANOS_OF_A_MILLI / TELL_EVERY * 10) / 10.0;
    }
}
