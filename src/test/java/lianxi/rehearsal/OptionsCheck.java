package lianxi.rehearsal;

import java.util.stream.DoubleStream;
import lianxi.rehearsal.stage.Opening;
import lianxi.rehearsal.way.MoreProjects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says what cannot be played before the doors open, in words instead of a stack trace an hour later. */
final class OptionsCheck {

    private final Options options;
    private final CommandLine command;

    OptionsCheck(Options options, CommandLine command) {
        this.options = options;
        this.command = command;
    }

    void check() {
        days();
        int units = Options.UNITS_OF_THE_NOTICE;
        range("--units", options.units, units, units + Opening.MOST_INVENTED);
        range("--projects", options.projects, Options.PROJECTS_OF_THE_SAMPLE, MoreProjects.MOST);
        range("--nodes", options.nodes, 1, Options.MOST_NODES);
        that(options.kills >= 0 && options.speed >= 0, "--kills and --speed cannot be less than 0");
        shares("--late and --silent", options.people.late, options.people.silent);
        shares(
                "--twice, --wrong and --two-at-once",
                options.people.twice,
                options.people.wrong,
                options.people.twoAtOnce);
        folder();
    }

    /** Makes the folder, so that it is known at once where it cannot be. */
    private void folder() {
        options.place().refusal().ifPresent(why -> that(false, "--folder %s: %s", options.folder, why));
    }

    private void days() {
        that(options.grid.isAfter(options.start), "--grid %s is not after --start %s", options.grid, options.start);
        int next = options.start.getYear() + 1;
        that(options.grid.getYear() <= next, "--grid %s is later than the year %d", options.grid, next);
        that(options.calendar().isWorkday(options.start), "--start %s is no working day", options.start);
        int weeks = options.weeks();
        that(weeks > 0, "--grid %s comes before the first weekly slot after --start %s", options.grid, options.start);
        range("--weeks", options.onlyWeeks == null ? weeks : options.onlyWeeks, 1, weeks);
    }

    private void range(String name, int value, int least, int most) {
        that(value >= least && value <= most, "%s: from %d to %d can be played, not %d", name, least, most, value);
    }

    private void shares(String names, double... shares) {
        boolean isEach = DoubleStream.of(shares).allMatch(share -> share >= 0);
        that(isEach && DoubleStream.of(shares).sum() <= 1, "%s: shares from 0 to 1, together at most 1", names);
    }

    private void that(boolean isSo, String otherwise, Object... values) {
        if (!isSo) {
            throw new ParameterException(command, otherwise.formatted(values));
        }
    }
}
