package lianxi.rehearsal;

import picocli.CommandLine.Option;

/** How badly people behave in the play, each a share from 0 to 1. */
final class PeopleOptions {

    @Option(
            names = "--late",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "how often an added unit files late (default: ${DEFAULT-VALUE})")
    double late;

    @Option(
            names = "--silent",
            paramLabel = "SHARE",
            defaultValue = "0.15",
            description = "how often an added unit does not file at all (default: ${DEFAULT-VALUE})")
    double silent;

    @Option(
            names = "--twice",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "how often a button is pressed twice (default: ${DEFAULT-VALUE})")
    double twice;

    @Option(
            names = "--wrong",
            paramLabel = "SHARE",
            defaultValue = "0.04",
            description = "how often something wrong is typed first (default: ${DEFAULT-VALUE})")
    double wrong;

    @Option(
            names = "--two-at-once",
            paramLabel = "SHARE",
            defaultValue = "0.03",
            description = "how often the same form is sent from two windows (default: ${DEFAULT-VALUE})")
    double twoAtOnce;

    /** As it would be typed. */
    String typed() {
        return " --late %s --silent %s --twice %s --wrong %s --two-at-once %s"
                .formatted(late, silent, twice, wrong, twoAtOnce);
    }
}
