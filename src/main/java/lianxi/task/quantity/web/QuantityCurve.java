package lianxi.task.quantity.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.task.quantity.Amounts;
import lianxi.task.quantity.PlanPoint;
import lianxi.task.quantity.QuantityView;
import lianxi.task.quantity.QuantityView.CurveDay;

/**
 * A track's curve as a drawing (进度曲线): plan and what is done both as steps, since nothing is owed between two
 * points of the plan; today as an upright line; in pixels of a picture of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param plan path of what is to be done by each day
 * @param done path of what is done up to today
 */
record QuantityCurve(
        String plan, String done, List<Spot> points, List<Spot> months, List<Spot> amounts, int todayX, Spot reached) {

    static final int WIDTH = 720;
    static final int HEIGHT = 300;

    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 24;
    private static final int BOTTOM = 32;
    private static final int AMOUNTS = 5;
    private static final int MONTHS_APART = 44;

    /** A place in the picture with what is written there. */
    record Spot(int x, int y, String text) {}

    static QuantityCurve of(QuantityView track, Locale locale) {
        List<CurveDay> days = track.curve();
        Frame frame = Frame.around(track, days);
        return new QuantityCurve(
                plan(track, frame),
                done(days, frame),
                track.line().plan().points().stream().map(frame::spot).toList(),
                months(frame, locale),
                amounts(frame),
                frame.x(track.line().day()),
                new Spot(
                        frame.x(track.line().day()),
                        frame.y(track.line().done()),
                        Amounts.plain(track.line().done())));
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    /** Where words beside today's line have room. */
    public boolean isTodayLate() {
        return todayX > WIDTH - RIGHT - 90;
    }

    /** Where days and amounts stand. */
    private record Frame(LocalDate from, LocalDate to, BigDecimal most, BigDecimal step) {

        static Frame around(QuantityView track, List<CurveDay> days) {
            BigDecimal most = track.line().planned().max(track.line().done());
            BigDecimal step = step(most)
                    .max(BigDecimal.ONE.movePointLeft(track.line().measure().decimals()));
            BigDecimal top = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
            LocalDate first = days.get(0).day();
            LocalDate last = days.get(days.size() - 1).day();
            return new Frame(first, last.isAfter(first) ? last : first.plusDays(1), top, step);
        }

        /** 1, 2 or 5 times a power of ten, so that a handful of lines fill the height. */
        private static BigDecimal step(BigDecimal most) {
            BigDecimal rough = most.divide(BigDecimal.valueOf(AMOUNTS), 4, RoundingMode.CEILING);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
            for (int times : new int[] {1, 2, 5}) {
                BigDecimal step = power.multiply(BigDecimal.valueOf(times));
                if (step.compareTo(rough) >= 0) {
                    return step;
                }
            }
            return power.movePointRight(1);
        }

        int x(LocalDate day) {
            long along = ChronoUnit.DAYS.between(from, day);
            return LEFT + (int) Math.round((WIDTH - LEFT - RIGHT) * along / (double) ChronoUnit.DAYS.between(from, to));
        }

        int y(BigDecimal amount) {
            double share = amount.doubleValue() / most.doubleValue();
            return HEIGHT - BOTTOM - (int) Math.round((HEIGHT - TOP - BOTTOM) * share);
        }

        Spot spot(PlanPoint point) {
            return new Spot(x(point.on()), y(point.amount()), Amounts.plain(point.amount()));
        }
    }

    private static String plan(QuantityView track, Frame frame) {
        StringBuilder path = new StringBuilder("M" + frame.x(frame.from()) + " " + frame.y(BigDecimal.ZERO));
        for (PlanPoint point : track.line().plan().points()) {
            path.append("H").append(frame.x(point.on())).append("V").append(frame.y(point.amount()));
        }
        return path.append("H").append(WIDTH - RIGHT).toString();
    }

    private static String done(List<CurveDay> days, Frame frame) {
        StringBuilder path = new StringBuilder("M" + frame.x(frame.from()) + " " + frame.y(BigDecimal.ZERO));
        for (CurveDay day : days) {
            if (day.done() != null) {
                path.append("H").append(frame.x(day.day())).append("V").append(frame.y(day.done()));
            }
        }
        return path.toString();
    }

    private static List<Spot> months(Frame frame, Locale locale) {
        DateTimeFormatter word = DateTimeFormatter.ofPattern("MMM", locale);
        List<Spot> months = new ArrayList<>();
        int free = 0;
        for (LocalDate first = frame.from().plusMonths(1).withDayOfMonth(1);
                !first.isAfter(frame.to());
                first = first.plusMonths(1)) {
            int x = frame.x(first);
            months.add(new Spot(x, HEIGHT - BOTTOM, x >= free ? word.format(first) : ""));
            free = x >= free ? x + MONTHS_APART : free;
        }
        return months;
    }

    private static List<Spot> amounts(Frame frame) {
        List<Spot> amounts = new ArrayList<>();
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(frame.most()) <= 0; at = at.add(frame.step())) {
            amounts.add(new Spot(LEFT, frame.y(at), Amounts.plain(at)));
        }
        return amounts;
    }
}
