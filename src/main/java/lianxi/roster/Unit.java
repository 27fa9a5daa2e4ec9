package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.shared.FieldConflict;
import lianxi.shared.UnitId;

/** A unit under its present name (单位); earlier texts stay in {@link UnitText}. */
@Entity
@Table(name = "roster_unit")
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String shortName;
    private String alias;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String duty;
    private int position;

    @Version
    private int version;

    protected Unit() {}

    Unit(UnitCommand texts, int position) {
        write(texts);
        this.position = position;
    }

    /** Takes over the texts of the newest change. */
    final void write(UnitCommand texts) {
        name = texts.name();
        shortName = texts.shortName();
        alias = texts.alias();
        kind = texts.kind();
        duty = texts.duty();
    }

    void move(int position) {
        this.position = position;
    }

    UnitId id() {
        return new UnitId(id);
    }

    String name() {
        return name;
    }

    String duty() {
        return duty;
    }

    UnitKind kind() {
        return kind;
    }

    int position() {
        return position;
    }

    int version() {
        return version;
    }

    /** Where these texts differ from somebody's. */
    List<FieldConflict> conflicts(UnitCommand yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "roster.unit.name", name, yours.name());
        compare(conflicts, "roster.unit.short-name", shortName, yours.shortName());
        compare(conflicts, "roster.unit.alias", alias, yours.alias());
        compare(conflicts, "roster.unit.duty", duty, yours.duty());
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }
}
