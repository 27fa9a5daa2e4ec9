package lianxi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.project.schedule.AnchorPass;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.ScheduleMoves;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what schedules say in figures. */
@Component
class ChartWords {

    private final MessageSource messages;
    private final Dates dates;

    ChartWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "–" : dates.day(day);
    }

    /** 6月12日: where there is no room for the weekday. */
    String shortDay(LocalDate day) {
        return text("project.chart.day", day.getMonthValue(), day.getDayOfMonth());
    }

    /** 6月12日, with the year when it is not this one: in print, beside no axis. */
    String plainDay(LocalDate day) {
        return dates.isThisYear(day)
                ? shortDay(day)
                : text("project.chart.day.year", String.valueOf(day.getYear()), shortDay(day));
    }

    /** From one day to another; one day alone where both are the same or one is unknown. */
    String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || from.equals(to)) {
            return day(to == null ? from : to);
        }
        return dates.range(from, to);
    }

    String duration(Duration duration) {
        return duration.isNone()
                ? "–"
                : text("project.chart.duration." + duration.unit().name(), duration.amount());
    }

    /** 余 12 个工作日, 没有余地, 晚 3 个工作日. */
    String slack(@Nullable Integer slack) {
        if (slack == null) {
            return "–";
        }
        if (slack == 0) {
            return text("project.chart.slack.none");
        }
        return slack > 0 ? text("project.chart.slack.left", slack) : text("project.chart.slack.late", -slack);
    }

    /** 预计6月12日，比6月30日提前 12 个工作日. */
    String forecast(AnchorPass anchor) {
        if (anchor.forecast() == null || anchor.slack() == null) {
            return text("project.chart.forecast.none");
        }
        String day = dates.day(anchor.forecast());
        String target = dates.day(anchor.anchor().date());
        if (anchor.slack() == 0) {
            return text("project.chart.forecast.just", day, target);
        }
        return anchor.slack() > 0
                ? text("project.chart.forecast.early", day, target, anchor.slack())
                : text("project.chart.forecast.late", day, target, -anchor.slack());
    }

    /** 提前 12 个工作日, without the days. */
    String margin(@Nullable Integer slack) {
        if (slack == null) {
            return "";
        }
        if (slack == 0) {
            return text("project.chart.margin.just");
        }
        return slack > 0 ? text("project.chart.margin.early", slack) : text("project.chart.margin.late", -slack);
    }

    /** 推后 3 个工作日, 提前 2 个工作日, 不变. */
    String moved(int workdays) {
        if (workdays == 0) {
            return text("project.chart.moved.none");
        }
        return workdays > 0
                ? text("project.chart.moved.later", workdays)
                : text("project.chart.moved.earlier", -workdays);
    }

    /** How an anchor's forecast moves. */
    String moved(ScheduleMoves.AnchorMove move) {
        return text(
                "project.chart.moved.anchor",
                day(move.before().forecast()),
                day(move.after().forecast()),
                moved(move.workdays()));
    }

    /** Whose ball it is, with the unit that follows the node. */
    String ball(ScheduleView.Row row) {
        String unit = row.unitName() == null ? "" : row.unitName();
        if (row.holder() == null) {
            return "–";
        }
        return row.isMilestone() && !unit.isEmpty() ? unit : text(row.holder());
    }

    /** The bar's name for the ear: 节点，状态，预计…，最迟…，时差…. */
    String label(ChartNode node) {
        List<String> parts = new ArrayList<>();
        parts.add(node.row().name());
        parts.add(text(node.light().messageKey()));
        if (node.isFinished()) {
            parts.add(text("project.chart.label.finished", day(node.finish())));
        } else if (node.finish() != null) {
            parts.add(text("project.chart.label.forecast", day(node.finish())));
        }
        if (node.isOpen() && node.pass().latestSafeDate() != null) {
            parts.add(text("project.chart.label.latest", day(node.pass().latestSafeDate())));
            parts.add(slack(node.pass().slack()));
        }
        if (node.critical()) {
            parts.add(text("project.chart.critical"));
        }
        return String.join(text("project.chart.comma"), parts);
    }

    /** 林地（永久）：推迟 5 个工作日. */
    String tried(TriedChange change, String node) {
        Object value = change.day() == null ? change.amount() : day(change.day());
        return text(change.kind().messageKey() + ".said", node, value);
    }
}
