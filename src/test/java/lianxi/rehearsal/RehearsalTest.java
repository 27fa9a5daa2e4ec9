package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The short form of the rehearsal: the notice's first four weeks on two nodes, of which one is killed in its work. */
class RehearsalTest {

    @Test
    void theFirstFourWeeksHoldThoughANodeIsKilled() throws Exception {
        Options options = new Options();
        new CommandLine(options)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(
                        "--weeks=4",
                        "--seed=1",
                        "--units=11",
                        "--faults=KILL,ZONE",
                        "--kills=1",
                        "--folder=target/rehearsal-short");

        Outcome outcome = new Play(options).play();

        assertThat(outcome.held()).as(outcome.details()).isTrue();
        assertThat(outcome.lastLine())
                .contains(
                        "weeks=4 ",
                        "briefings=4 ",
                        "agendas=1 ",
                        "lost=0 ",
                        "doubled=0 ",
                        "over6=0 ",
                        "status5xx=0 ",
                        "faults=1 ");
    }
}
