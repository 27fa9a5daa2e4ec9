package lianxi.rehearsal.theatre;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lianxi.access.CheapHashes;
import lianxi.testing.StartedProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * One application node of the play, a process of its own: the product as it is, but for its clock, which is the play's, its
 * timers, which also turn when the director asks, and the cost of a password, which thousands of log-ins would wait for. This
 * class is no part of what is shipped.
 */
public final class RehearsedNode {

    private static final Logger log = LoggerFactory.getLogger(RehearsedNode.class);

    private RehearsedNode() {}

    /** @param args the node's number, the clock file, then the product's own arguments */
    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[0]);
        ClockFile clock = new ClockFile(Path.of(args[1]));
        List<String> own = Arrays.asList(args).subList(2, args.length);
        StartedProduct product = StartedProduct.startWith(CheapHashes.class, clock, own);
        System.out.println("LISTENING " + product.address());
        long turned = clock.done(number);
        while (true) {
            long asked = clock.pulses();
            if (asked > turned) {
                turn(product);
                turned = asked;
                clock.done(number, turned);
            }
            Thread.sleep(2);
        }
    }

    /** What fails is tried again by the product's own rule; the play goes on. */
    private static void turn(StartedProduct product) {
        product.beans(RecurringTask.class)
                .forEach(task ->
                        safely(task.getName(), () -> task.execute(new TaskInstance<>(task.getName(), "play"), null)));
        product.beans(ScheduledTaskHolder.class).stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .forEach(task -> safely(
                        task.toString(), () -> task.getTask().getRunnable().run()));
    }

    private static void safely(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn("{} failed in its turn", name, failure);
        }
    }
}
