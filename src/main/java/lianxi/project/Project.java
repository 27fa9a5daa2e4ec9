package lianxi.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A project (项目): one undertaker, one township, two dates to meet. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private long townshipUnit;
    private long undertakerUnit;
    private BigDecimal capacityMw;
    private LocalDate startedOn;
    private LocalDate firstGridOn;
    private LocalDate fullCapacityOn;
    private Instant createdAt;

    @Version
    private int version;

    protected Project() {}

    Project(ProjectData data, Instant createdAt) {
        this.createdAt = createdAt;
        take(data);
    }

    /** Takes the new values over and tells which dates moved. */
    List<Move> edit(ProjectData data) {
        List<Move> moves = new ArrayList<>();
        note(moves, ProjectDate.START, startedOn, data.startedOn());
        note(moves, ProjectDate.FIRST_GRID, firstGridOn, data.firstGridOn());
        note(moves, ProjectDate.FULL_CAPACITY, fullCapacityOn, data.fullCapacityOn());
        take(data);
        return moves;
    }

    private void take(ProjectData data) {
        name = data.name();
        townshipUnit = data.township().value();
        undertakerUnit = data.undertaker().value();
        capacityMw = data.capacityMw();
        startedOn = data.startedOn();
        firstGridOn = data.firstGridOn();
        fullCapacityOn = data.fullCapacityOn();
    }

    private static void note(List<Move> moves, ProjectDate date, LocalDate before, LocalDate after) {
        if (!before.equals(after)) {
            moves.add(new Move(date, before, after));
        }
    }

    ProjectId id() {
        return new ProjectId(id);
    }

    String name() {
        return name;
    }

    BigDecimal capacityMw() {
        return capacityMw;
    }

    LocalDate firstGridOn() {
        return firstGridOn;
    }

    LocalDate fullCapacityOn() {
        return fullCapacityOn;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    int version() {
        return version;
    }

    /** A date that moved. */
    record Move(ProjectDate date, LocalDate before, LocalDate after) {}
}
