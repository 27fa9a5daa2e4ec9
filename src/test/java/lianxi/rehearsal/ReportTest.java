package lianxi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.judge.Found;
import lianxi.rehearsal.judge.Verdict;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.Chronicle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report says what was made to fail, how people behaved, and what did not hold. */
class ReportTest {

    private static final Instant MOMENT = Instant.parse("2017-01-06T02:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void tellsHowAPlayWent() throws IOException {
        Chronicle chronicle = new Chronicle();
        chronicle.tell(MOMENT, "-", "fault.down", "from", MOMENT.toString(), "to", "2017-01-09T00:50:00Z");
        Verdict verdict = new Verdict(
                Map.of("weeks", 4),
                List.of(new Verdict.Result("Briefings", new Found(4, List.of("One is not there")))));
        Outcome outcome = new Outcome(".ci/rehearsal --weeks 4", MOMENT, Duration.ofSeconds(80), verdict, List.of());
        Path file = folder.resolve("report.html");

        new Report(LocalDate.of(2017, 1, 5), LocalDate.of(2017, 1, 27))
                .write(file, outcome, chronicle, Map.of(BadManners.Kind.TWO_AT_ONCE, 7));

        assertThat(Files.readString(file))
                .contains("--weeks 4", "Not everything held", "One is not there", "fault.down", "2017-01-06 10:30")
                .contains("<td>two at once</td><td>7 times</td>");
    }
}
