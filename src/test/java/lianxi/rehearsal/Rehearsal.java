package lianxi.rehearsal;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rehearsal (演练): plays the notice from its day to the grid, and tells what held. */
@Command(
        name = ".ci/rehearsal",
        customSynopsis = ".ci/rehearsal [options], as --weeks 4 --seed 1%n",
        sortOptions = false,
        description =
                "Plays the notice from its day to the grid against the running product, through its pages, with a"
                        + " moved clock; checks what came of it by an own model, and writes a report. The last line is for scripts.",
        exitCodeOnExecutionException = Rehearsal.BROKEN_OFF,
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:everything held",
            "1:something did not hold, see the report",
            "2:what was asked for cannot be played",
            "3:the play broke off"
        })
public final class Rehearsal implements Callable<Integer> {

    static final int BROKEN_OFF = 3;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--help", usageHelp = true, description = "tells all this and plays nothing")
    private boolean help;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new Rehearsal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Rehearsal::refuse);
    }

    /** In a line, where the whole help would hide it. */
    private static int refuse(ParameterException refused, String[] args) {
        CommandLine command = refused.getCommandLine();
        command.getErr().println(refused.getMessage());
        command.getErr().println("What can be asked for: .ci/rehearsal --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** @return 0 if everything held */
    @Override
    public Integer call() throws Exception {
        new OptionsCheck(options, spec.commandLine()).check();
        System.out.printf(
                "%d weeks are to be played; the nodes start, with their logs in %s%n",
                options.timeline().weeks(), options.folder);
        Outcome outcome = new Play(options).play();
        System.out.println(outcome.details());
        System.out.println("Report: " + options.place().report());
        System.out.println(outcome.lastLine());
        return outcome.held() ? 0 : 1;
    }
}
