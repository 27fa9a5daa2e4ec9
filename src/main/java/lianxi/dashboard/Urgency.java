package lianxi.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxi.permit.Ball;
import lianxi.permit.TrackLine;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Which tracks a home page puts before its reader, and in what order. */
final class Urgency {

    private Urgency() {}

    /** Open tracks of the units on which a department has the ball: what they can move by themselves. */
    static List<TrackLine> ofUnits(Collection<TrackLine> lines, Collection<UnitId> units) {
        return open(lines, line -> units.contains(line.unit()) && line.ball() == Ball.AUTHORITY);
    }

    /** Open tracks on which the company has the ball. */
    static List<TrackLine> ofTheCompany(Collection<TrackLine> lines) {
        return open(lines, line -> line.ball() == Ball.ENTERPRISE);
    }

    /** Open tracks that somebody else than the company holds (部门、上级、电网在办). */
    static List<TrackLine> ofTheAuthorities(Collection<TrackLine> lines) {
        return open(lines, line -> line.ball() != null && line.ball() != Ball.ENTERPRISE);
    }

    /** Overdue or refused, the longest held first. */
    static List<TrackLine> reds(Collection<TrackLine> lines) {
        return TrackLine.reds(lines);
    }

    /** The reds, and after them what will be late by the schedule (预计误期), the latest first. */
    static List<TrackLine> alarms(Collection<TrackLine> lines) {
        Comparator<TrackLine> latestFirst =
                Comparator.comparing(Urgency::slack, Comparator.nullsLast(Comparator.naturalOrder()));
        return Stream.concat(
                        reds(lines).stream(),
                        lines.stream()
                                .filter(line -> line.reading().isForecastLate())
                                .sorted(latestFirst))
                .toList();
    }

    private static @Nullable Integer slack(TrackLine line) {
        return line.outlook() == null ? null : line.outlook().slack();
    }

    /** Reds whose limit ran out, or which were refused, on or after the day. */
    static List<TrackLine> redsSince(Collection<TrackLine> lines, LocalDate day) {
        return reds(lines).stream().filter(line -> !redFrom(line).isBefore(day)).toList();
    }

    /** A limit is overdue from the day after its last. */
    private static LocalDate redFrom(TrackLine line) {
        boolean refused = line.reading().light().refused();
        return refused || line.due() == null ? line.ballSince() : line.due().plusDays(1);
    }

    private static List<TrackLine> open(Collection<TrackLine> lines, Predicate<TrackLine> mine) {
        return lines.stream()
                .filter(line -> line.state().isOpen())
                .filter(mine)
                .sorted(mostUrgentFirst())
                .toList();
    }

    private static Comparator<TrackLine> mostUrgentFirst() {
        Comparator<LocalDate> openEndLast = Comparator.nullsLast(Comparator.naturalOrder());
        return Comparator.comparing((TrackLine line) -> line.reading().light().light())
                .thenComparing(TrackLine::due, openEndLast)
                .thenComparing(TrackLine::ballSince);
    }
}
