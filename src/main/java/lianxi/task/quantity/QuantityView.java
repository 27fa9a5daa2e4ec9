package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lianxi.calendar.ScheduleOutlook;
import lianxi.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A track with everything recorded about it.
 *
 * @param entries the newest day first, corrections among them
 * @param plans the newest first; the first one is in force
 * @param outlook what the project's schedule says of it; null where no date depends on it
 */
public record QuantityView(
        QuantityLine line,
        List<QuantityEntryView> entries,
        List<QuantityPlanView> plans,
        @Nullable ScheduleOutlook outlook) {

    public QuantityView {
        entries = List.copyOf(entries);
        plans = List.copyOf(plans);
    }

    /**
     * A day of the curve (进度曲线).
     *
     * @param planned what the plan in force wants done by its end
     * @param done what was done by its end; null for days still to come
     * @param point whether the plan has a point on it
     */
    public record CurveDay(
            LocalDate day, BigDecimal planned, @Nullable BigDecimal done, boolean point) {}

    /** Each day on which the plan or what is done moves, and today. */
    public List<CurveDay> curve() {
        TreeMap<LocalDate, BigDecimal> done = new TreeMap<>();
        entries.forEach(entry -> done.merge(entry.doneOn(), entry.amount(), BigDecimal::add));
        BigDecimal sum = line.measure().zero();
        for (Map.Entry<LocalDate, BigDecimal> day : done.entrySet()) {
            sum = sum.add(day.getValue());
            day.setValue(sum);
        }
        TreeSet<LocalDate> days = new TreeSet<>(done.keySet());
        days.add(line.beginsOn());
        days.add(line.day());
        line.plan().points().forEach(point -> days.add(point.on()));
        return days.stream().map(day -> day(day, done)).toList();
    }

    private CurveDay day(LocalDate day, TreeMap<LocalDate, BigDecimal> done) {
        Map.Entry<LocalDate, BigDecimal> by = done.floorEntry(day);
        return new CurveDay(
                day,
                line.plan().dueBy(day),
                day.isAfter(line.day()) ? null : by == null ? line.measure().zero() : by.getValue(),
                line.plan().points().stream().anyMatch(point -> point.on().equals(day)));
    }

    /** @throws NotFoundException if the track has no such entry, or it is a correction */
    public QuantityEntryView entry(QuantityEntryId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && !entry.isCorrection())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
