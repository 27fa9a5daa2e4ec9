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

/** A unit's name, kind and duty from a day on, with the document that said so. */
@Entity
@Table(name = "roster_unit_text")
class UnitText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long unitId;
    private String name;
    private String shortName;
    private String alias;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String duty;
    private LocalDate validFrom;
    private String document;
    private LocalDate orderedOn;

    @Version
    private int version;

    protected UnitText() {}

    UnitText(UnitId unit, UnitCommand texts) {
        this.unitId = unit.value();
        this.validFrom = texts.from();
        write(texts);
    }

    /** A correction: the same day, other texts. */
    final void write(UnitCommand texts) {
        name = texts.name();
        shortName = texts.shortName();
        alias = texts.alias();
        kind = texts.kind();
        duty = texts.duty();
        document = texts.document().title();
        orderedOn = texts.document().day();
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
