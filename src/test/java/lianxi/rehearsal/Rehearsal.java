package lianxi.rehearsal;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rehearsal (演练): plays the notice from its day to the grid, and tells what held. */
@Command(
        name = ".ci/rehearsal",
        mixinStandardHelpOptions = true,
        description = "Plays the notice from its day to the grid against the running product, through its pages, with a"
                + " moved clock; checks what came of it by an own model, and writes a report.")
public final class Rehearsal implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Rehearsal())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** @return 0 if everything held */
    @Override
    public Integer call() throws Exception {
        new OptionsCheck(options, spec.commandLine()).check();
        Outcome outcome = new Play(options).play();
        System.out.println(outcome.details());
        System.out.println("Report: " + options.folder.resolve("report.html"));
        System.out.println(outcome.lastLine());
        return outcome.held() ? 0 : 1;
    }
}
