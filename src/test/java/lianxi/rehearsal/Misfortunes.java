package lianxi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.rehearsal.Director.Outage;
import lianxi.rehearsal.Event.Rank;
import lianxi.rehearsal.Options.Misfortune;
import lianxi.rehearsal.theatre.DatabaseRestarted;
import lianxi.rehearsal.theatre.Downtime;
import lianxi.rehearsal.theatre.Fault;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.rehearsal.theatre.MailAway;
import lianxi.rehearsal.theatre.NodeKilled;
import lianxi.rehearsal.theatre.Theatre;

/**
 * What befalls the house, and when; the moments of kills and restarts are drawn, the rest is laid where it hurts. What is laid is
 * told before it happens, so that the judge misses what never came.
 */
final class Misfortunes {

    private static final LocalTime FRIDAY_FROM = LocalTime.of(9, 30);
    private static final LocalTime MONTH_END_FROM = LocalTime.of(6, 0);
    private static final LocalTime BACK_AT = LocalTime.of(8, 50);
    private static final LocalTime MAIL_AT = LocalTime.of(9, 0);
    private static final int WORKDAYS_WITHOUT_MAIL = 2;
    /** Weeks in which something is laid, as shares of the whole play. */
    private static final double FRIDAY = 0.4;

    private static final double MONTH_END = 0.8;
    private static final double MAIL = 0.6;
    private static final double RESTART = 0.5;

    private final Theatre theatre;
    private final SampleTimeline timeline;
    private final Options options;
    private final WorkCalendar calendar;
    private final Random chance;
    private final List<Event> events = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private final List<NodeKilled> kills = new ArrayList<>();
    private final List<Thread> restarts = new ArrayList<>();

    Misfortunes(Theatre theatre, SampleTimeline timeline, Options options) {
        this.theatre = theatre;
        this.timeline = timeline;
        this.options = options;
        this.calendar = timeline.calendar();
        this.chance = new Random(options.seed);
        lay();
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Outage> outages() {
        return List.copyOf(outages);
    }

    /** Waits until everything that fell serves again; from then on nothing falls any more. */
    void awaitEnd() throws InterruptedException {
        for (Thread restart : restarts) {
            restart.join();
        }
        for (NodeKilled kill : kills) {
            kill.end();
        }
    }

    private void lay() {
        if (options.has(Misfortune.ZONE)) {
            String zones = options.hosts().stream().map(TimeZone::getID).collect(Collectors.joining(", "));
            theatre.chronicle().tell(timeline.setUp(), "-", "misfortune.zones", "hosts", zones);
        }
        if (options.has(Misfortune.FRIDAY)) {
            overAFriday();
        }
        if (options.has(Misfortune.MONTH_END)) {
            overAMonthsEnd();
        }
        if (options.has(Misfortune.MAIL)) {
            withoutMail();
        }
        if (options.has(Misfortune.DATABASE)) {
            Instant at = drawn(RESTART);
            DatabaseRestarted restart = new DatabaseRestarted();
            if (isLaid(restart, at, at)) {
                fault(at, "the database is restarted", () -> restart(restart));
            }
        }
        for (int kill = 0; options.has(Misfortune.KILL) && kill < options.kills; kill++) {
            NodeKilled fall = new NodeKilled(kill % options.nodes, new Random(chance.nextLong()));
            Instant at = drawn((kill + 0.5) / options.kills);
            if (isLaid(fall, at, at)) {
                kills.add(fall);
                fault(at, "a node is killed", () -> fall.strike(theatre));
            }
        }
    }

    private void overAFriday() {
        LocalDate friday = timeline.week(number(FRIDAY)).friday();
        outage(GroupTime.at(friday, FRIDAY_FROM), GroupTime.at(calendar.plusWorkdays(friday, 1), BACK_AT));
    }

    private void overAMonthsEnd() {
        LocalDate end =
                YearMonth.from(timeline.week(number(MONTH_END)).friday()).atEndOfMonth();
        LocalDate last = calendar.isWorkday(end) ? end : calendar.previousWorkday(end);
        outage(GroupTime.at(last, MONTH_END_FROM), GroupTime.at(calendar.plusWorkdays(last, 1), BACK_AT));
    }

    private void withoutMail() {
        LocalDate day = calendar.workdayOnOrAfter(timeline.week(number(MAIL)).monday());
        Instant back = GroupTime.at(calendar.plusWorkdays(day, WORKDAYS_WITHOUT_MAIL), MAIL_AT);
        MailAway away = new MailAway();
        if (isLaid(away, GroupTime.at(day, MAIL_AT), back)) {
            fault(GroupTime.at(day, MAIL_AT), "the mail server goes away", () -> away.strike(theatre));
            fault(back, "the mail server is back", () -> away.strike(theatre));
        }
    }

    private void restart(DatabaseRestarted fault) {
        Thread restart = new Thread(() -> {
            try {
                fault.strike(theatre);
            } catch (Exception failed) {
                theatre.chronicle().fail("the database did not come back: " + failed.getMessage());
            }
        });
        restart.start();
        restarts.add(restart);
    }

    private void outage(Instant from, Instant to) {
        Downtime dark = new Downtime(to);
        if (isLaid(dark, from, to)) {
            outages.add(new Outage(from, to));
            fault(from, "the house is dark until " + to, () -> dark.strike(theatre));
        }
    }

    /** One that reaches beyond the end of the play is left out; either way it is told. */
    private boolean isLaid(Fault fault, Instant from, Instant to) {
        boolean isWithin = to.isBefore(timeline.now());
        String kind = isWithin ? "misfortune.laid" : "misfortune.left-out";
        theatre.chronicle().tell(from, "-", kind, "fault", fault.kind());
        return isWithin;
    }

    private void fault(Instant at, String what, Event.Work work) {
        events.add(new Event(at, Rank.FAULT, what, true, work));
    }

    /** A moment in the working hours of a week about that far into the play. */
    private Instant drawn(double share) {
        int week = Math.min(timeline.weeks(), number(share) + chance.nextInt(2));
        return timeline.moment(week, 0.3 + 0.5 * chance.nextDouble());
    }

    private int number(double share) {
        return Math.max(1, (int) Math.round(share * timeline.weeks()));
    }
}
