package lianxi.rehearsal.judge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The light of a task or a permit track by its recorded facts, in the order in which lights are read: done, not needed, overdue,
 * refused, forecast late, due soon, not started, on track.
 */
public record OwnLights(OwnCalendar calendar) {

    private static final int SOON_WORKDAYS = 3;
    private static final int SOON_SLACK = 5;
    private static final int SOON_START = 5;

    /** What is known of the thing on the day. */
    public record Facts(
            LocalDate today,
            Stage stage,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            boolean isPaused,
            Outlook outlook) {}

    /** How far it has got. */
    public enum Stage {
        NOT_NEEDED,
        CALLED_OFF,
        DONE,
        REFUSED,
        NOT_STARTED,
        RUNNING
    }

    /** What the schedule says of it; nothing where it has no node. */
    public record Outlook(
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestSafe,
            @Nullable LocalDate forecast,
            @Nullable Integer slack) {

        static final Outlook NONE = new Outlook(null, null, null, null);
    }

    /** The light's word, as the notice's offices write it. */
    public String light(Facts facts) {
        return switch (facts.stage()) {
            case DONE -> isLater(facts.done(), facts.due()) ? "逾期办结" : "已办结";
            case NOT_NEEDED -> "不需办理";
            case CALLED_OFF -> "中止";
            default -> open(facts);
        };
    }

    private String open(Facts facts) {
        if (!facts.isPaused() && isLater(facts.today(), facts.due())) {
            return "逾期";
        }
        if (facts.stage() == Stage.REFUSED) {
            return "不予许可";
        }
        if (isForecastLate(facts)) {
            return "预计误期";
        }
        if (isSoon(facts)) {
            return "临期";
        }
        return facts.stage() == Stage.NOT_STARTED ? "未启动" : "正常";
    }

    private boolean isForecastLate(Facts facts) {
        Outlook outlook = facts.outlook();
        boolean startsTooLate = facts.stage() == Stage.NOT_STARTED && isLater(facts.today(), outlook.latestStart());
        return startsTooLate || isLater(outlook.forecast(), outlook.latestSafe());
    }

    private boolean isSoon(Facts facts) {
        Outlook outlook = facts.outlook();
        boolean isDueSoon = !facts.isPaused() && isWithin(facts.today(), facts.due(), SOON_WORKDAYS);
        boolean mustStart =
                facts.stage() == Stage.NOT_STARTED && isWithin(facts.today(), outlook.latestStart(), SOON_START);
        return isDueSoon || mustStart || outlook.slack() != null && outlook.slack() <= SOON_SLACK;
    }

    private boolean isWithin(LocalDate today, @Nullable LocalDate day, int workdays) {
        return day != null
                && !day.isBefore(today)
                && calendar.workdays(today.plusDays(1), day).size() <= workdays;
    }

    private static boolean isLater(@Nullable LocalDate day, @Nullable LocalDate than) {
        return day != null && than != null && day.isAfter(than);
    }
}
