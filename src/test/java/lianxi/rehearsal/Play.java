package lianxi.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.Event.Rank;
import lianxi.rehearsal.judge.Eyes;
import lianxi.rehearsal.judge.Judge;
import lianxi.rehearsal.judge.Verdict;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.stage.Opening;
import lianxi.rehearsal.stage.Players;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.rehearsal.theatre.Theatre;
import lianxi.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One play from the opening of the doors to the verdict. */
final class Play {

    private static final Logger log = LoggerFactory.getLogger(Play.class);

    private static final LocalTime DOORS = LocalTime.of(8, 0);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 1);
    private static final LocalTime EVENING = LocalTime.of(18, 20);

    private final Options options;
    private final SampleTimeline timeline;

    Play(Options options) {
        this.options = options;
        this.timeline = options.timeline();
    }

    /** Plays it all and writes the report. */
    Outcome play() throws Exception {
        Instant wall = Instant.now();
        long began = System.nanoTime();
        try (Theatre theatre = new Theatre(options.place().emptiedHouse(), doors(), options.hosts())) {
            Director director = new Director(theatre.clock(), theatre.chronicle(), options.speed);
            Players players = new Players(theatre::person, theatre.clock());
            HttpDriver driver = new HttpDriver(players, theatre.clock(), theatre.chronicle(), () -> turnTwice(theatre));
            Opening opening = Opening.of(players, options.start, options.addedUnits(), driver.telling());
            opening.play(theatre.setUpLink());
            BadManners manners = new BadManners(
                    options.seed,
                    options.people.twice,
                    options.people.wrong,
                    options.people.twoAtOnce,
                    theatre.chronicle());
            theatre.behave(manners);
            log.info("The doors are open after {} s", since(began).toSeconds());
            Programme programme =
                    new Programme(timeline, options, opening.cast().members(), opening.inventedUnits());
            Misfortunes misfortunes = new Misfortunes(theatre, timeline, options);
            Judge judge = new Judge(eyes(players, opening, theatre), theatre.chronicle());
            List<Event> events = new ArrayList<>(misfortunes.events());
            events.addAll(scenes(programme, driver, players));
            events.addAll(pulsesBefore(theatre));
            events.addAll(looks(judge, theatre));
            events.addAll(nights(theatre));
            director.play(events, misfortunes.outages());
            misfortunes.awaitEnd();
            theatre.clock().set(timeline.now());
            theatre.pulse();
            log.info("The play is over after {} s, spent on {}", since(began).toSeconds(), director.spent());
            Verdict verdict = judge.verdict(
                    timeline.now(), opening.inventedUnits(), theatre.mail().letters());
            log.info("Processors worked for {} s in the nodes and for {} s here", theatre.worked(), worked());
            Outcome outcome = new Outcome(options.command(), wall, since(began), verdict, director.mishaps());
            report(outcome, theatre, manners);
            return outcome;
        }
    }

    private List<Event> scenes(Programme programme, HttpDriver driver, Players players) {
        List<Event> events = new ArrayList<>();
        for (Scene scene : programme.scenes()) {
            Rank rank = scene.who().equals(Player.CLOCK) ? Rank.PULSE : Rank.SCENE;
            Player who = players.whoDoes(scene.who(), scene.matter());
            events.add(new Event(
                    scene.at(),
                    rank,
                    who.toString(),
                    rank == Rank.SCENE,
                    () -> scene.matter().isEmpty() ? Set.of() : players.claims(who, scene.matter()),
                    () -> scene.act().accept(driver.of(who))));
        }
        return events;
    }

    /** Timers turn each minute: what one turn has written down, the next one sends. */
    private static void turnTwice(Theatre theatre) {
        try {
            theatre.pulse();
            theatre.clock().set(theatre.clock().instant().plus(MINUTE));
            theatre.pulse();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A minute before something falls due nothing of it may be there. */
    private List<Event> pulsesBefore(Theatre theatre) {
        WorkCalendar calendar = timeline.calendar();
        return IntStream.rangeClosed(1, timeline.weeks())
                .mapToObj(timeline::week)
                .flatMap(week -> Stream.of(
                        week.eveReminder(calendar),
                        week.morningReminder(calendar),
                        week.slot(calendar),
                        week.briefingDue(calendar)))
                .flatMap(Optional::stream)
                .map(due -> due.minusMinutes(1).toInstant())
                .filter(moment -> moment.isAfter(timeline.setUp()))
                .map(moment -> new Event(moment, Rank.PULSE, "nothing is due yet", false, theatre::pulse))
                .toList();
    }

    /** Each day begins at midnight for the timers too: what the day changes is reckoned anew. */
    private List<Event> nights(Theatre theatre) {
        LocalDate last = GroupTime.dayOf(timeline.now());
        return options.start
                .plusDays(1)
                .datesUntil(last)
                .filter(timeline.calendar()::isWorkday)
                .map(day -> GroupTime.at(day, AFTER_MIDNIGHT))
                .map(moment -> new Event(moment, Rank.PULSE, "a day begins", false, theatre::pulse))
                .toList();
    }

    private static LocalDate today(Theatre theatre) {
        return GroupTime.dayOf(theatre.clock().instant());
    }

    /** Every other week the judge looks at lights and due dates, each Friday at what was signed. */
    private List<Event> looks(Judge judge, Theatre theatre) {
        List<Event> looks = new ArrayList<>();
        for (int number = 1; number <= timeline.weeks(); number++) {
            LocalDate day = timeline.week(number).slotDay(timeline.calendar()).orElseThrow();
            Instant evening = GroupTime.at(day, EVENING);
            String played = "Week %d of %d is played, up to %s".formatted(number, timeline.weeks(), day);
            looks.add(new Event(evening, Rank.LOOK, "the judge takes the papers away", true, () -> {
                judge.collectPapers();
                log.info(played);
            }));
            if (number % 2 == 0) {
                looks.add(new Event(
                        evening, Rank.LOOK, "the judge looks at the lights", true, () -> judge.look(today(theatre))));
            }
        }
        return looks;
    }

    private static Eyes eyes(Players players, Opening opening, Theatre theatre) {
        String auditor = opening.cast().administrators().get(Role.AUDIT_ADMIN).login();
        return new Eyes(players.of(Player.OFFICE), players.withLogin(auditor), theatre.database()::look);
    }

    private void report(Outcome outcome, Theatre theatre, BadManners manners) throws IOException {
        LocalDate last = GroupTime.dayOf(timeline.now()).minusDays(1);
        new Report(options.start, last).write(options.place().report(), outcome, theatre.chronicle(), manners.counts());
    }

    private Instant doors() {
        return GroupTime.at(options.start, DOORS);
    }

    private static long worked() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toSeconds();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
