package lianxi.roster;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** A row that holds from a day on until another document ends it; nothing else of it ever changes. */
@MappedSuperclass
abstract class DatedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate validFrom;

    @Nullable
    private LocalDate validUntil;

    private String document;
    private LocalDate orderedOn;

    @Nullable
    private String endDocument;

    @Nullable
    private LocalDate endOrderedOn;

    @Version
    private int version;

    protected DatedRow() {}

    DatedRow(LocalDate from, OrderingDocument order) {
        this.validFrom = Checks.day("from", from);
        this.document = Checks.document(order);
        this.orderedOn = order.day();
    }

    /** Ends it: the day is the first on which it no longer holds; its own first day means that it never held. */
    void end(LocalDate day, OrderingDocument order) {
        LocalDate on = Checks.day("on", day);
        String ending = Checks.document(order);
        if (on.isBefore(validFrom)) {
            throw new RefusedException("on", "roster.error.end-before-start", validFrom);
        }
        if (validUntil != null && !on.isBefore(validUntil)) {
            throw new RefusedException("on", "roster.error.already-ended", validUntil);
        }
        validUntil = on;
        endDocument = ending;
        endOrderedOn = order.day();
    }

    /** Ends it on the day unless it has ended by then. */
    boolean endIfOpen(LocalDate day, OrderingDocument order) {
        boolean open = validUntil == null || validUntil.isAfter(day);
        if (open) {
            end(day, order);
        }
        return open;
    }

    protected void until(LocalDate day) {
        validUntil = day;
    }

    long id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    String endDocument() {
        return endDocument == null ? "" : endDocument;
    }

    int version() {
        return version;
    }
}
