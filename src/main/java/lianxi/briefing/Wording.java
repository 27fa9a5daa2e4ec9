package lianxi.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.shared.BusinessClock;
import lianxi.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a briefing, always Chinese whatever the reader's language. Sections name figures in braces, {应办} or
 * {已办结较上周}, and print what the figure set counts, so that no figure is ever typed twice.
 */
@Component
class Wording {

    /** 一二三四五六七八九十, the digits of headings. */
    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private static final int HEADING_MAX = 30;
    private static final Pattern NAMED = Pattern.compile("\\{([^{}\\n]{1,20})}");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** A number's text: grouping would turn 第1234期 into 第1,234期. */
    String number(int number) {
        return Integer.toString(number);
    }

    /** 1月20日, with the year when it is not the given one. */
    String day(LocalDate day, int year) {
        return text(
                day.getYear() == year ? "briefing.print.day" : "briefing.print.full-day",
                number(day.getYear()),
                number(day.getMonthValue()),
                number(day.getDayOfMonth()));
    }

    String fullDay(LocalDate day) {
        return text(
                "briefing.print.full-day",
                number(day.getYear()),
                number(day.getMonthValue()),
                number(day.getDayOfMonth()));
    }

    /** 1月20日12时. */
    String cutOff(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        return text(
                "briefing.print.cut-off",
                number(local.getMonthValue()),
                number(local.getDayOfMonth()),
                number(local.getHour()));
    }

    /** 一、二、三 … 九十九, as headings are numbered. */
    String ordinal(int index) {
        String ten = DIGITS.substring(9);
        String ones = index % 10 == 0 ? "" : DIGITS.substring(index % 10 - 1, index % 10);
        if (index < 10) {
            return ones;
        }
        return (index < 20 ? "" : DIGITS.substring(index / 10 - 1, index / 10)) + ten + ones;
    }

    /** A short line that begins with （一）. */
    boolean isHeading(String line) {
        return line.length() <= HEADING_MAX && line.matches("\uFF08[" + DIGITS + "]{1,3}\uFF09[^\u3002\uFF1B]+");
    }

    /** How a section names a figure. */
    String placeholder(Figure figure) {
        return "{" + text(figure.messageKey()) + "}";
    }

    /** How a section names a figure's change. */
    String changePlaceholder(Figure figure) {
        return "{" + text("briefing.figure.change", text(figure.messageKey())) + "}";
    }

    /** Every name that a section may use, with what it prints. */
    Map<String, String> names(FigureSet figures, Comparison before) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("{" + text("briefing.figure.cut-off") + "}", cutOff(figures.cutOff()));
        names.put(
                "{" + text("briefing.figure.projects") + "}",
                number(figures.projects().size()));
        for (Figure figure : Figure.values()) {
            names.put(placeholder(figure), number(figures.of(figure)));
            if (figure.isCompared()) {
                names.put(changePlaceholder(figure), change(figure, figures, before));
            }
        }
        names.putAll(new QuantityWords(this, figures).names());
        return names;
    }

    /** 较上周增加3项. */
    String change(Figure figure, FigureSet now, Comparison before) {
        Integer change = before.change(figure, now);
        if (change == null) {
            return text("briefing.change.none");
        }
        String since = text(before.adjacent() ? "briefing.change.week" : "briefing.change.issue");
        if (change == 0) {
            return text("briefing.change.same", since);
        }
        return text(change > 0 ? "briefing.change.more" : "briefing.change.less", since, number(Math.abs(change)));
    }

    /** The text with every named figure put in. */
    String filled(String text, Map<String, String> names) {
        return NAMED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, names)));
    }

    /** A unit's text as text: its braces never name a figure. */
    static String literal(String text) {
        return NAMED.matcher(text).replaceAll("\uFF5B$1\uFF5D");
    }

    /** Refuses a name that no figure has, so that a slip of the pen is not printed. */
    void requireKnownNames(Sections sections, Map<String, String> names) {
        for (Section section : Section.values()) {
            List<String> unknown = NAMED.matcher(sections.of(section))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !names.containsKey(name))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new RefusedException(section.field(), "briefing.refused.unknown-figure", unknown.get(0));
            }
        }
    }

    private static String value(MatchResult match, Map<String, String> names) {
        return names.getOrDefault(match.group(), match.group());
    }

    /** Names joined as in a list: 甲、乙、丙. */
    String listed(List<String> names) {
        return String.join(text("briefing.print.comma"), names);
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
