package lianxi.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail of the sample group while it is made. What happens at several moments is played side by side there; so that the trail
 * tells it in the order of those moments, the rows of what was committed are kept and written together. Where the making is cut
 * off nothing is lost: it is made anew as a whole, before anybody can use it.
 */
@Component
@Profile("sample")
public class SampleTrail {

    private final AuditTable table;
    private final AtomicLong numbers = new AtomicLong();
    private final List<Kept> kept = new ArrayList<>();
    private volatile boolean keeping;

    SampleTrail(AuditTable table) {
        this.table = table;
    }

    /** What happens in the work is kept until {@link #write()}. */
    public void whileKeeping(Runnable work) {
        keeping = true;
        try {
            work.run();
        } finally {
            keeping = false;
        }
    }

    /** Writes what is kept, the earliest first. */
    @Transactional
    public void write() {
        table.insert(taken().stream().map(Kept::row).toList());
    }

    private synchronized List<Kept> taken() {
        List<Kept> taken = new ArrayList<>(kept);
        kept.clear();
        taken.sort(Comparator.comparing((Kept one) -> one.row().at()).thenComparing(Kept::number));
        return taken;
    }

    private synchronized void keep(Kept one) {
        kept.add(one);
    }

    /** Whether the row is written later, if the current transaction is committed. */
    boolean keeps(AuditRow row) {
        boolean later = keeping;
        if (later) {
            Kept one = new Kept(row, numbers.incrementAndGet());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(one);
                }
            });
        }
        return later;
    }

    /** @param number tells which of two rows of one moment came first */
    private record Kept(AuditRow row, long number) {}
}
