package lianxi.supervision.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lianxi.shared.UnitId;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import org.jspecify.annotations.Nullable;

/**
 * A warning that a unit was or will be checked on the same matter at about the same time (重复检查提示, 政府督查工作条例 Art. 15).
 *
 * @param on the other check's day; null where a plan names its month only
 * @param month the other check's month, where no day is known
 * @param freeFrom the first day of the item's own span on which there would be no repetition; null where there is none
 */
public record RepeatedCheck(
        UnitId unit,
        String unitName,
        @Nullable LocalDate on,
        int month,
        @Nullable LocalDate freeFrom,
        String path) {

    private static final Comparator<RepeatedCheck> BY_DAY =
            Comparator.comparing(RepeatedCheck::on, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Of an item that is laid in several months nothing is said: its plan's months tell. */
    static List<RepeatedCheck> of(PlanItemView item, List<EarlierCheck> checks, List<PlanItemView> planned) {
        if (!item.isOnce()) {
            return List.of();
        }
        Stream<RepeatedCheck> made = checks.stream()
                .filter(check -> check.matter() == item.matter())
                .filter(check -> item.unitIds().contains(check.unit()))
                .filter(check -> isNear(item, check.on(), check.on()))
                .map(check -> new RepeatedCheck(
                        check.unit(),
                        check.unitName(),
                        check.on(),
                        check.on().getMonthValue(),
                        freeFrom(item, check.on()),
                        "/supervision/inspections/" + check.inspection()));
        Stream<RepeatedCheck> laid = planned.stream()
                .filter(other -> !other.id().equals(item.id()) && other.matter() == item.matter() && other.isOnce())
                .filter(other -> other.targets() == PlanTargets.NAMED && isNear(item, other.from(), other.until()))
                .flatMap(other -> other.units().stream()
                        .filter(unit -> item.unitIds().contains(unit.id()))
                        .map(unit -> new RepeatedCheck(
                                unit.id(),
                                unit.name(),
                                other.day(),
                                other.from().getMonthValue(),
                                freeFrom(item, other.until()),
                                "/supervision/plans/" + other.plan())));
        return Stream.concat(made, laid).distinct().sorted(BY_DAY).toList();
    }

    /** Two checks of which no day is known come near in the same month only. */
    private static boolean isNear(PlanItemView item, LocalDate from, LocalDate until) {
        boolean known = item.day() != null || from.equals(until);
        if (!known) {
            return item.from().equals(from);
        }
        return !item.from().minusDays(EarlierChecks.DAYS).isAfter(until)
                && !item.until().plusDays(EarlierChecks.DAYS).isBefore(from);
    }

    private static @Nullable LocalDate freeFrom(PlanItemView item, LocalDate other) {
        LocalDate free = other.plusDays(EarlierChecks.DAYS + 1L);
        return item.day() == null && free.isAfter(item.from()) && !free.isAfter(item.until()) ? free : null;
    }
}
