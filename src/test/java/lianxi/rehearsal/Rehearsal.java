package lianxi.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.stage.Opening;
import lianxi.rehearsal.stage.Players;
import lianxi.rehearsal.theatre.Chronicle;
import lianxi.rehearsal.theatre.Theatre;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rehearsal (演练): plays the notice from its day to the grid, and tells what held. */
@Command(
        name = ".ci/rehearsal",
        mixinStandardHelpOptions = true,
        description = "Plays the notice from its day to the grid against the running product, through its pages, with a"
                + " moved clock; checks what came of it by an own model, and writes a report.")
public final class Rehearsal implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime DOORS = LocalTime.of(8, 0);

    @Mixin
    private final Options options = new Options();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Rehearsal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Instant wall = Instant.now();
        Path folder = Files.createTempDirectory("rehearsal");
        Instant doors = options.start.atTime(DOORS).atZone(ZONE).toInstant();
        SampleTimeline timeline = options.timeline();
        Chronicle chronicle;
        Director director;
        try (Theatre theatre = new Theatre(folder, doors, options.hosts())) {
            chronicle = theatre.chronicle();
            director = new Director(theatre.clock(), chronicle, options.speed);
            String link = theatre.setUpLink();
            Players players = new Players(theatre::person);
            HttpDriver driver = new HttpDriver(players, theatre.clock(), chronicle, () -> pulse(theatre));
            int added = options.addedUnits();
            Opening opening = Opening.of(players, options.start, added, driver.telling());
            opening.play(link);
            System.out.println("opened after " + since(began) + " " + chronicle.statuses());
            Programme programme =
                    new Programme(timeline, options, opening.cast().members(), List.of());
            List<Event> events = new ArrayList<>();
            for (Scene scene : programme.scenes()) {
                events.add(new Event(scene.at(), Event.Rank.SCENE, scene.who().toString(), true, () -> {
                    driver.enter(scene.who(), scene.at());
                    scene.act().accept(driver);
                }));
            }
            System.out.println(events.size() + " scenes");
            director.play(events, List.of());
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("weeks", (long) timeline.weeks());
        figures.put("acked", (long) chronicle.acknowledged().size());
        figures.put("requests", chronicle.requests());
        Outcome outcome = new Outcome(
                options.command(),
                wall,
                Duration.ofNanos(System.nanoTime() - began),
                figures,
                List.of(),
                director.mishaps());
        new Report(options.start, options.grid).write(options.folder.resolve("report.html"), outcome, chronicle);
        chronicle.failures().stream().limit(60).forEach(System.out::println);
        System.out.println(chronicle.dear());
        System.out.println(chronicle.slowest());
        System.out.println(outcome.lastLine());
        return outcome.held() ? 0 : 1;
    }

    private static void pulse(Theatre theatre) {
        try {
            theatre.pulse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis() + " ms";
    }
}
