package lianxi.task.quantity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was done on a day, or by how much an entry is corrected (完成登记、更正登记); never changed. */
@Entity
@Immutable
@Table(name = "task_quantity_entry")
class QuantityEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long quantityId;
    private @Nullable Long correctsId;
    private BigDecimal amount;
    private LocalDate doneOn;
    private String note;
    private @Nullable String reason;
    private @Nullable String overReason;
    private @Nullable String toldBy;

    @Enumerated(EnumType.STRING)
    private FiledFor.@Nullable Channel toldHow;

    private @Nullable Instant toldAt;
    private String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuantityEntry() {}

    private QuantityEntry(QuantityId track, BigDecimal amount, LocalDate doneOn, Actor by, Instant now) {
        this.quantityId = track.value();
        this.amount = amount;
        this.doneOn = doneOn;
        this.note = "";
        this.recordedBy = by.name();
        this.recordedAt = now;
    }

    static QuantityEntry of(QuantityId track, QuantityEntryCommand command, Actor by, Instant now) {
        QuantityEntry entry = new QuantityEntry(track, command.amount(), command.doneOn(), by, now);
        entry.note = command.note();
        entry.overReason = command.overReason();
        entry.tell(command.told());
        return entry;
    }

    /** The difference between what it comes to and the right amount, on its own day. */
    QuantityEntry corrected(QuantityCorrection right, BigDecimal standing, Actor by, Instant now) {
        QuantityEntry correction =
                new QuantityEntry(new QuantityId(quantityId), right.amount().subtract(standing), doneOn, by, now);
        correction.correctsId = id;
        correction.reason = right.reason();
        correction.overReason = right.overReason();
        correction.tell(right.told());
        return correction;
    }

    private void tell(@Nullable FiledFor told) {
        if (told != null) {
            toldBy = told.toldBy();
            toldHow = told.how();
            toldAt = told.toldAt();
        }
    }

    QuantityEntryId id() {
        return new QuantityEntryId(id);
    }

    boolean isCorrection() {
        return correctsId != null;
    }

    BigDecimal amount() {
        return amount;
    }
}
