package lianxi.rehearsal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.rehearsal.theatre.ClockFile;
import lianxi.rehearsal.theatre.GroupTime;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is played, how fast, how people behave and what is made to fail; the defaults are the notice itself. */
final class Options {

    /** The notice of 2017-01-05: on the grid by 2017-06-30. */
    private static final String START = "2017-01-05";

    private static final String GRID = "2017-06-30";
    static final int UNITS_OF_THE_NOTICE = 11;
    static final int PROJECTS_OF_THE_SAMPLE = 4;

    /** As many as have their places in the play's clock. */
    static final int MOST_NODES = ClockFile.NODES;

    /** What can be made to fail (故障). */
    enum Misfortune {
        /** A node is killed at a random moment, in the middle of what it does. */
        KILL,
        /** The database server is stopped and started under the feet of both nodes. */
        DATABASE,
        /** No mail server for two days. */
        MAIL,
        /** Both nodes are down from a Friday's morning to the next working day. */
        FRIDAY,
        /** Both nodes are down over the last working day of a month. */
        MONTH_END,
        /** The hosts stand in other time zones than the group. */
        ZONE
    }

    @Option(
            names = "--start",
            paramLabel = "DAY",
            defaultValue = START,
            converter = DayConverter.class,
            description = "the day of the notice (default: ${DEFAULT-VALUE})")
    LocalDate start;

    @Option(
            names = "--grid",
            paramLabel = "DAY",
            defaultValue = GRID,
            converter = DayConverter.class,
            description = "the grid date (default: ${DEFAULT-VALUE})")
    LocalDate grid;

    @Option(
            names = "--weeks",
            paramLabel = "N",
            description = "ends the play after so many weekly slots; the grid date stays (default: all up to the grid)")
    Integer onlyWeeks;

    @Option(
            names = "--projects",
            paramLabel = "N",
            defaultValue = "4",
            description = "projects; above the sample's four, copies are played (default: ${DEFAULT-VALUE})")
    int projects;

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "14",
            description =
                    "reporting units; above the notice's eleven, invented ones that are now and then late or silent"
                            + " (default: ${DEFAULT-VALUE})")
    int units;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "any number, from which all chance is drawn (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--speed",
            paramLabel = "DAYS",
            defaultValue = "0",
            description =
                    "at most so many days of the play in a second; 0 is as fast as it goes (default: ${DEFAULT-VALUE})")
    double speed;

    @Mixin
    final PeopleOptions people = new PeopleOptions();

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            defaultValue = "KILL,DATABASE,MAIL,FRIDAY,MONTH_END,ZONE",
            description =
                    "what fails: KILL (a node, in the middle of what it does), DATABASE (is restarted), MAIL (is away for two"
                            + " days), FRIDAY and MONTH_END (all nodes are down over it), ZONE (hosts stand in other time zones);"
                            + " default: all")
    List<Misfortune> faults;

    @Option(names = "--no-faults", description = "nothing fails")
    boolean noFaults;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "3",
            description = "how often a node is killed (default: ${DEFAULT-VALUE})")
    int kills;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "2",
            description = "application nodes (default: ${DEFAULT-VALUE})")
    int nodes;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = "target/rehearsal",
            description =
                    "where the report, the logs and the database lie, from the repository's root (default: ${DEFAULT-VALUE})")
    Path folder;

    boolean has(Misfortune fault) {
        return faults().contains(fault);
    }

    Set<Misfortune> faults() {
        return noFaults || faults.isEmpty() ? EnumSet.noneOf(Misfortune.class) : EnumSet.copyOf(faults);
    }

    /** Where the nodes' hosts stand, told by their zones. */
    List<TimeZone> hosts() {
        List<String> zones = has(Misfortune.ZONE) ? List.of("UTC", "America/New_York") : List.of("Asia/Shanghai");
        return IntStream.range(0, nodes)
                .mapToObj(number -> TimeZone.getTimeZone(zones.get(number % zones.size())))
                .toList();
    }

    /** Invented units beside those of the notice. */
    int addedUnits() {
        return Math.max(0, units - UNITS_OF_THE_NOTICE);
    }

    /** Where the report, the logs and the database lie. */
    PlayFolder place() {
        return new PlayFolder(folder);
    }

    /** The life of the group, cut off where only some weeks are played. */
    SampleTimeline timeline() {
        return SampleTimeline.from(start, onlyWeeks == null ? weeks() : onlyWeeks, calendar());
    }

    /** How many weekly slots come from the notice to the grid. */
    int weeks() {
        WorkCalendar calendar = calendar();
        Instant end = GroupTime.startOf(grid.plusDays(1));
        int weeks = 0;
        while (!SampleTimeline.from(start, weeks + 1, calendar).slot(weeks + 1).isAfter(end)) {
            weeks++;
        }
        return weeks;
    }

    WorkCalendar calendar() {
        return PlayCalendar.from(start.getYear());
    }

    /** As it would be typed. */
    String command() {
        String weeks = onlyWeeks == null ? "" : " --weeks " + onlyWeeks;
        String failing = faults().isEmpty()
                ? "--no-faults"
                : "--faults " + faults().stream().map(Enum::name).collect(Collectors.joining(","));
        return ".ci/rehearsal --start %s --grid %s%s --projects %d --units %d --nodes %d --seed %d --speed %s"
                        .formatted(start, grid, weeks, projects, units, nodes, seed, speed)
                + people.typed()
                + " --kills %d %s".formatted(kills, failing);
    }
}
