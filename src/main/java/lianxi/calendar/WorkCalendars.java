package lianxi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The working calendar in force, kept in memory so that a page costs no query for it. Every node compares the table's
 * revision with its own twice a minute, so a year loaded on one node reaches the others.
 */
@Service
public class WorkCalendars {

    private final CalendarTable table;

    private volatile CalendarTable.@Nullable Snapshot snapshot;

    WorkCalendars(CalendarTable table) {
        this.table = table;
    }

    public WorkCalendar current() {
        return snapshot().calendar();
    }

    /** Which calendar that is: another one as soon as a year was loaded, replaced or taken away. */
    public String revision() {
        return snapshot().revision();
    }

    private CalendarTable.Snapshot snapshot() {
        CalendarTable.Snapshot known = snapshot;
        if (known == null) {
            known = table.load();
            snapshot = known;
        }
        return known;
    }

    /** Reads the table again if another revision is in force, for years loaded on other nodes; first before the first page is asked for. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public void refresh() {
        CalendarTable.Snapshot known = snapshot;
        if (known == null || !known.revision().equals(table.revision())) {
            snapshot = table.load();
        }
    }

    /** A year changed on this node: the next question reads the table again. */
    @TransactionalEventListener
    void changed(CalendarChanged event) {
        snapshot = null;
    }

    /** The coming year if its holidays are still to be loaded; asked from 1 December, when the notice is long out. */
    public OptionalInt missingNextYear(LocalDate today) {
        int next = today.getYear() + 1;
        boolean missing = today.getMonth() == Month.DECEMBER && current().isProvisional(next);
        return missing ? OptionalInt.of(next) : OptionalInt.empty();
    }
}
