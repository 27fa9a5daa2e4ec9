package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lianxi.rehearsal.Director.Outage;
import lianxi.rehearsal.Event.Rank;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.ClockFile;
import lianxi.rehearsal.theatre.GroupTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorTest {

    private static final LocalDate FRIDAY = LocalDate.of(2017, 3, 10);
    private static final LocalDate MONDAY = LocalDate.of(2017, 3, 13);
    private static final Outage OVER_THE_FRIDAY =
            new Outage(GroupTime.at(FRIDAY, "09:30"), GroupTime.at(MONDAY, "08:50"));

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private ClockFile clock;
    private Chronicle chronicle;
    private Director director;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        clock = new ClockFile(folder.resolve("clock"));
        chronicle = new Chronicle();
        director = new Director(clock, chronicle, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingGoesOnBesideWhatClaimsNothingOrOverTheEndOfADay(long seed) throws InterruptedException {
        Random chance = new Random(seed);
        List<Event> events = new ArrayList<>();
        List<Integer> stretches = new ArrayList<>();
        Instant at = GroupTime.at(FRIDAY, "08:00");
        int stretch = 0;
        for (int number = 0; number < 300; number++) {
            Instant before = at;
            at = at.plus(Duration.ofMinutes(chance.nextInt(40)));
            boolean isAlone = chance.nextInt(8) == 0;
            if (isAlone || !GroupTime.dayOf(before).equals(GroupTime.dayOf(at))) {
                stretch++;
            }
            stretches.add(stretch);
            Set<String> claims = isAlone ? Set.of() : Set.of("who " + chance.nextInt(9), "what " + chance.nextInt(9));
            events.add(event(at, number, claims));
            stretch += isAlone ? 1 : 0;
        }

        director.play(events, List.of());

        assertThat(director.mishaps()).isEmpty();
        List<Integer> inTurn = told.stream()
                .map(number -> stretches.get(Integer.parseInt(number)))
                .toList();
        assertThat(inTurn).hasSize(2 * events.size()).isSorted();
    }

    /** One says when it begins and when it has ended. */
    private Event event(Instant at, int number, Set<String> claims) {
        return new Event(at, Rank.SCENE, "scene " + number, true, () -> claims, () -> {
            told.add(Integer.toString(number));
            assertThat(clock.instant()).isAfterOrEqualTo(at);
            assertThat(GroupTime.dayOf(clock.instant())).isEqualTo(GroupTime.dayOf(at));
            Thread.yield();
            told.add(Integer.toString(number));
        });
    }

    @Test
    void whatAnOutagePutsOffIsDoneBeforeTheNewDaysWork() throws InterruptedException {
        List<Event> events = List.of(
                telling(MONDAY, "08:40", "meant for Monday", "a"),
                telling(MONDAY, "09:00", "Monday", "b"),
                telling(FRIDAY, "16:00", "later on Friday", "c"),
                telling(FRIDAY, "10:00", "Friday", "c"),
                new Event(GroupTime.at(FRIDAY, "12:00"), Rank.PULSE, "slot", false, () -> told.add("slot")),
                new Event(GroupTime.at(MONDAY, "08:50"), Rank.PULSE, "back", false, () -> told.add("back")));

        director.play(events, List.of(OVER_THE_FRIDAY));

        assertThat(told).containsExactly("Friday", "later on Friday", "meant for Monday", "back", "Monday");
        assertThat(clock.instant()).isEqualTo(GroupTime.at(MONDAY, "09:00"));
    }

    @Test
    void whatFailsIsNotedAndTheRestGoesOn() throws InterruptedException {
        Event broken = new Event(GroupTime.at(FRIDAY, "09:00"), Rank.SCENE, "broken", true, () -> Set.of("a"), () -> {
            throw new IOException("no such page");
        });

        director.play(List.of(broken, telling(FRIDAY, "09:10", "Friday", "a")), List.of());

        assertThat(told).containsExactly("Friday");
        assertThat(director.mishaps())
                .containsExactly(new Director.Mishap(GroupTime.at(FRIDAY, "09:00"), "broken", "no such page"));
        assertThat(chronicle.failures()).singleElement().asString().contains("broken: no such page");
    }

    private Event telling(LocalDate day, String time, String what, String claim) {
        return new Event(GroupTime.at(day, time), Rank.SCENE, what, true, () -> Set.of(claim), () -> told.add(what));
    }
}
