package lianxi.project.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.WhatIf;
import lianxi.shared.RefusedException;

/**
 * A change that is tried on the page (试算), as the address carries it: "permit:12~LATER~5".
 *
 * @param amount days, or 0 where a day is told
 * @param day the day it would be finished; null for the others
 */
record TriedChange(NodeKey node, Kind kind, int amount, LocalDate day) {

    private static final String SEPARATOR = "~";
    private static final int MOST = 500;

    /** What may be tried. */
    enum Kind {
        LATER,
        EARLIER,
        WORKDAYS,
        DAYS,
        DONE;

        String messageKey() {
            return "project.chart.try." + name();
        }
    }

    /** @throws RefusedException unless it can be read */
    static TriedChange parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw unreadable();
        }
        return of(parts[0], parts[1], parts[2], parts[2]);
    }

    /**
     * What the form says.
     *
     * @throws RefusedException unless it can be tried
     */
    static TriedChange of(String node, String kind, String amount, String day) {
        Kind change = kind(kind);
        NodeKey key = key(node);
        return change == Kind.DONE
                ? new TriedChange(key, change, 0, day(day))
                : new TriedChange(key, change, amount(change, amount), null);
    }

    private static Kind kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw unreadable();
    }

    private static NodeKey key(String text) {
        try {
            return NodeKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("node", "project.chart.try.noNode");
        }
    }

    private static int amount(Kind kind, String text) {
        int least = kind == Kind.WORKDAYS || kind == Kind.DAYS ? 0 : 1;
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > MOST) {
            throw new RefusedException("amount", "project.chart.try.noAmount", least, MOST);
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException("day", "project.chart.try.noDay");
        }
    }

    private static RefusedException unreadable() {
        return new RefusedException(null, "project.chart.try.unreadable");
    }

    WhatIf whatIf() {
        return switch (kind) {
            case LATER -> WhatIf.shift(node, amount);
            case EARLIER -> WhatIf.shift(node, -amount);
            case WORKDAYS -> WhatIf.takes(node, Duration.workdays(amount));
            case DAYS -> WhatIf.takes(node, Duration.calendarDays(amount));
            case DONE -> WhatIf.done(node, day);
        };
    }

    @Override
    public String toString() {
        return node + SEPARATOR + kind + SEPARATOR + (day == null ? amount : day);
    }
}
