package lianxi.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as people read them, {@code @dates} in templates: weekday always, year only when it is not this one. */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final MessageSource messages;
    private final Clock clock;

    Dates(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** 1月27日（周五）, or 2027年1月27日（周三） in another year; empty for null. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        boolean thisYear = isThisYear(day);
        if (english()) {
            return (thisYear ? ENGLISH : ENGLISH_YEAR).format(day);
        }
        String weekday = text("shared.date.weekday." + day.getDayOfWeek().getValue());
        return text(
                thisYear ? "shared.date.day" : "shared.date.day.year",
                day.getMonthValue(),
                day.getDayOfMonth(),
                weekday,
                day.getYear());
    }

    /** A message with its days worded as everywhere on the page. */
    public String worded(String key, Object... args) {
        Object[] worded = Arrays.stream(args)
                .map(arg -> arg instanceof LocalDate day ? day(day) : arg)
                .toArray();
        return text(key, worded);
    }

    /** Whether the year need not be said. */
    public boolean isThisYear(LocalDate day) {
        return day.getYear() == LocalDate.now(clock).getYear();
    }

    /** The present day. */
    public String today() {
        return day(LocalDate.now(clock));
    }

    /** The day of a moment. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : day(local(moment).toLocalDate());
    }

    /** 10:32. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : CLOCK_TIME.format(local(moment));
    }

    /** 1月27日（周五） 10:32. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : text("shared.date.moment", day(moment), time(moment));
    }

    /** The same for a moment that is already in the product's zone, such as a slot. */
    public String moment(@Nullable ZonedDateTime moment) {
        return moment == null ? "" : moment(moment.toInstant());
    }

    public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return text("shared.date.range", day(from), day(to));
    }

    /** 还剩 3 个工作日, 今天到期, 已逾期 2 个工作日; the count is the calendar's. */
    public String workdays(@Nullable Integer left) {
        if (left == null) {
            return "";
        }
        if (left == 0) {
            return text("shared.date.due-today");
        }
        return left > 0 ? text("shared.date.workdays-left", left) : text("shared.date.workdays-over", -left);
    }

    /** Calendar days from today, negative when passed. */
    public long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), day);
    }

    /** 还有 2 天, 还有 3 小时, 还有 20 分钟, 已过. */
    public String until(@Nullable ZonedDateTime moment) {
        if (moment == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), moment.toInstant());
        if (left.isNegative() || left.isZero()) {
            return text("shared.date.passed");
        }
        if (left.toHours() >= 48) {
            return text("shared.date.days-left", left.toDays());
        }
        return left.toHours() >= 1
                ? text("shared.date.hours-left", left.toHours())
                : text("shared.date.minutes-left", Math.max(1, left.toMinutes()));
    }

    /** 已存 10:32. */
    public String saved(Instant moment) {
        return text("shared.saved", time(moment));
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
