package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a body is called and where it sits, from a day on. */
@Entity
@Table(name = "roster_body")
class BodyText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Body body;

    private String name;

    @Nullable
    private Long seatUnit;

    private LocalDate validFrom;
    private String document;
    private LocalDate orderedOn;

    @Version
    private int version;

    protected BodyText() {}

    BodyText(Body body, LocalDate from) {
        this.body = body;
        this.validFrom = Checks.day("from", from);
    }

    void write(String name, @Nullable UnitId seat, OrderingDocument order) {
        this.name = Checks.required("name", name, Checks.UNIT_NAME);
        this.seatUnit = seat == null ? null : seat.value();
        this.document = Checks.document(order);
        this.orderedOn = order.day();
    }

    long id() {
        return id;
    }
}
