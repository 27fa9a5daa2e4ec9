package lianxi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says line by line how a due date came about (时限说明): one wording for the calculator, its JSON and the permits. Each line
 * names the year only where it changes, and the lines are the same on every day on which the facts are.
 */
@Component
public class ReckoningWords {

    private static final int ADDENDS_SHOWN = 16;

    private final MessageSource messages;

    ReckoningWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Every stretch, the sum, how the last day rolled, and the due date. */
    public List<String> lines(Reckoning reckoning, Locale locale) {
        List<String> lines = new ArrayList<>();
        LocalDate before = null;
        List<Stretch> rolls = new ArrayList<>();
        for (Stretch stretch : reckoning.stretches()) {
            if (isRoll(stretch.kind())) {
                rolls.add(stretch);
            } else {
                lines.add(line(stretch, before, reckoning.clock().limit().unit(), locale));
                before = stretch.to();
            }
        }
        lines.add(sum(reckoning, locale));
        rolls.forEach(roll -> lines.add(roll(roll, locale)));
        lines.add(due(reckoning, locale));
        return lines;
    }

    /** How an application came to be accepted, or what is still waited for (受理说明). */
    public List<String> lines(Acceptance acceptance, Locale locale) {
        LocalDate received = acceptance.filing().receivedOn();
        LocalDate told = acceptance.filing().toldOn();
        LocalDate from = acceptance.from() == null ? received : acceptance.from();
        String again = acceptance.supplemented() ? ".again" : "";
        String tellBy = acceptance.tellBy() + (acceptance.provisional() ? text(locale, "calendar.words.dagger") : "");
        List<String> lines = new ArrayList<>();
        lines.add(text(locale, "calendar.acceptance.received" + again, received, tellBy, LicensingLaw.TELL_WITHIN));
        if (told != null) {
            String key = acceptance.isToldTooLate() ? "told.late" : "told" + again;
            lines.add(text(locale, "calendar.acceptance." + key, told));
        }
        lines.add(text(locale, "calendar.acceptance." + acceptance.outcome() + again, from, tellBy));
        return lines;
    }

    private static boolean isRoll(Stretch.Kind kind) {
        return kind == Stretch.Kind.ROLLED || kind == Stretch.Kind.MOVED_ON;
    }

    private String line(Stretch stretch, @Nullable LocalDate before, TimeLimit.Unit unit, Locale locale) {
        String key = "calendar.words." + stretch.kind();
        boolean countsDays = stretch.kind() == Stretch.Kind.COUNTED || stretch.kind() == Stretch.Kind.EXTENDED;
        return text(
                locale,
                countsDays ? key + "." + unit : key,
                span(stretch, before, locale),
                stretch.days(),
                name(stretch, locale));
    }

    /** 2017-01-17 至 01-20, the year only where it differs from the line before. */
    private String span(Stretch stretch, @Nullable LocalDate before, Locale locale) {
        String from = day(stretch.from(), before);
        if (stretch.kind() == Stretch.Kind.STILL_STOPPED) {
            return from;
        }
        return stretch.from().equals(stretch.to())
                ? from
                : text(locale, "calendar.words.span", from, day(stretch.to(), stretch.from()));
    }

    private static String day(LocalDate day, @Nullable LocalDate before) {
        boolean sameYear = before != null && before.getYear() == day.getYear();
        return sameYear ? day.toString().substring(day.toString().length() - 5) : day.toString();
    }

    private String name(Stretch stretch, Locale locale) {
        if (stretch.kind() == Stretch.Kind.HOLIDAY) {
            return stretch.name() == null ? "" : holiday(stretch, locale);
        }
        String key = stretch.ground() == null
                ? "calendar.stop.other"
                : stretch.ground().messageKey();
        return text(locale, key);
    }

    private static String holiday(Stretch stretch, Locale locale) {
        return locale.getLanguage().equals("en") && stretch.nameEn() != null ? stretch.nameEn() : stretch.name();
    }

    private String sum(Reckoning reckoning, Locale locale) {
        List<Integer> addends = reckoning.stretches().stream()
                .filter(stretch -> stretch.kind().isCounted())
                .map(Stretch::days)
                .toList();
        String unit =
                text(locale, "calendar.words.unit." + reckoning.clock().limit().unit());
        boolean spelt = addends.size() > 1 && addends.size() <= ADDENDS_SHOWN;
        String sum = spelt
                ? addends.stream().map(String::valueOf).collect(Collectors.joining("+")) + "=" + reckoning.counted()
                : String.valueOf(reckoning.counted());
        int extension = reckoning.clock().extendedBy();
        return extension == 0
                ? text(locale, "calendar.words.sum", sum, unit)
                : text(
                        locale,
                        "calendar.words.sum.extended",
                        sum,
                        unit,
                        reckoning.clock().limit().amount(),
                        extension);
    }

    private String roll(Stretch roll, Locale locale) {
        boolean holiday = roll.kind() == Stretch.Kind.ROLLED && roll.name() != null;
        String why = roll.kind() == Stretch.Kind.MOVED_ON
                ? name(roll, locale)
                : holiday ? holiday(roll, locale) : text(locale, "calendar.day.WEEKEND");
        return text(locale, "calendar.words." + roll.kind(), roll.from(), roll.to(), why);
    }

    private String due(Reckoning reckoning, Locale locale) {
        LocalDate due = reckoning.due().date();
        String dagger = reckoning.due().provisional() ? text(locale, "calendar.words.dagger") : "";
        String weekday =
                text(locale, "shared.date.weekday." + due.getDayOfWeek().getValue());
        return text(
                locale,
                reckoning.stopped() ? "calendar.words.due.stopped" : "calendar.words.due",
                due,
                weekday,
                dagger);
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
