package lianxi.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxi.calendar.TimeLimit;
import lianxi.project.schedule.Duration;
import lianxi.shared.web.TextNormaliser;

/** What a node waits for, as its cell says it by numbers of the sheet (前置节点): "3; 5+10工作日; 7+5自然日". */
record Predecessors(List<Before> all) {

    private static final Pattern ONE = Pattern.compile("(\\d{1,6})(?:\\+(\\d{1,6})(\\D*))?");

    /** A predecessor by its number, and the lag after it. */
    record Before(int number, Duration lag) {}

    /** A part of the cell is no number with or without a lag. */
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unreadable(String part) {
            super(part);
        }
    }

    /** @throws Unreadable with the part as its message */
    static Predecessors parse(String text, SheetWords words) {
        List<Before> all = new ArrayList<>();
        String half = TextNormaliser.halfWidth(text).replaceAll("\\s", "");
        for (String part : half.split("[;,\u3001]")) {
            if (!part.isEmpty()) {
                all.add(one(part, words));
            }
        }
        return new Predecessors(List.copyOf(all));
    }

    private static Before one(String part, SheetWords words) {
        Matcher parts = ONE.matcher(part);
        if (!parts.matches()) {
            throw new Unreadable(part);
        }
        int number = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return new Before(number, Duration.NONE);
        }
        TimeLimit.Unit unit = words.unit(parts.group(3)).orElseThrow(() -> new Unreadable(part));
        return new Before(number, new Duration(Integer.parseInt(parts.group(2)), unit));
    }

    String print(SheetWords words, Locale locale) {
        return all.stream()
                .map(before -> before.number() + lag(before.lag(), words, locale))
                .collect(Collectors.joining("; "));
    }

    private static String lag(Duration lag, SheetWords words, Locale locale) {
        return lag.isNone() ? "" : "+" + lag.amount() + words.unit(lag.unit(), locale);
    }
}
