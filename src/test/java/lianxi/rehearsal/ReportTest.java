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
import java.util.stream.Stream;
import lianxi.rehearsal.judge.Found;
import lianxi.rehearsal.judge.Verdict;
import lianxi.rehearsal.theatre.BadManners;
import lianxi.rehearsal.theatre.Chronicle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report says what was made to fail, how people behaved, and what did not hold, in words that need no explanation. */
class ReportTest {

    private static final Instant MOMENT = Instant.parse("2017-01-06T02:30:00Z");
    private static final Verdict.Result HELD =
            new Verdict.Result("Weeks", "Reports by Friday noon.", new Found(4, List.of()));

    private final Chronicle chronicle = new Chronicle();

    @TempDir
    private Path folder;

    @BeforeEach
    void tell() {
        chronicle.tell(MOMENT, "-", "fault.down", "from", MOMENT.toString(), "to", "2017-01-09T00:50:00Z");
        chronicle.tell(MOMENT.minusSeconds(60), "-", "fault.kill", "node", "1", "seconds", "14");
        chronicle.tell(MOMENT, "-", "misfortune.left-out", "fault", "fault.mail");
        chronicle.tell(MOMENT, "-", "misfortune.zones", "hosts", "UTC, America/New_York");
        chronicle.tell(MOMENT, "示例", "report.filed", "unit", "示例单位", "page", "/weekly/reports/7");
    }

    @Test
    void tellsWhatWasMadeToFailAndHowPeopleBehaved() throws IOException {
        Document report = report(HELD);

        assertThat(report.text())
                .contains("--weeks 4", "2017-01-05 to 2017-01-27", "in 1 min 20 s")
                .contains("1 2017-01-06 10:29 A node was killed", "(node 1); it served again after 14 s")
                .contains("2 2017-01-06 10:30 to 2017-01-09 08:50 All nodes were down")
                .contains("Left out", "2017-01-06 10:30: The mail server was away", "UTC, America/New_York")
                .contains("saved the same from two windows 7 times")
                .contains("report filed 1")
                .doesNotContain("fault.", "misfortune");
        assertThat(report.select("svg .reports title").text()).isEqualTo("2017-01-06 10:30 report filed: unit 示例单位");
        assertThat(report.select("svg .band")).hasSize(2);
    }

    @Test
    void saysInOneLineThatEverythingHeld() throws IOException {
        assertThat(report(HELD).select(".verdict").text())
                .contains("✓ Everything held. 1 checks looked at 4 things; 0 of them found something wrong");
    }

    /** The judge reckons in UTC; the report tells the group's time. */
    @Test
    void tellsWhatDidNotHold() throws IOException {
        Found wrong = new Found(4, List.of("One was signed 2017-01-06T09:40:00.002Z"));

        Document report = report(HELD, new Verdict.Result("Briefings", "One a week.", wrong));

        assertThat(report.select(".verdict").text()).contains("■ Not everything held", "1 of them found");
        assertThat(report.select(".result tr:has(.broken)").text())
                .isEqualTo("Briefings One a week. 4 ■ 1 wrong One was signed 2017-01-06 17:40:00");
        assertThat(report.select(".figures .broken").text()).isEqualTo("■ 1");
        assertThat(report.select(".figures").text()).contains("of them lost ■ 1", "weekly slots 4");
    }

    private static int lost(Verdict.Result... results) {
        return Stream.of(results)
                .mapToInt(result -> result.found().wrong().size())
                .sum();
    }

    private Document report(Verdict.Result... results) throws IOException {
        Verdict verdict = new Verdict(Map.<String, Number>of("weeks", 4, "lost", lost(results)), List.of(results));
        Outcome outcome = new Outcome(".ci/rehearsal --weeks 4", MOMENT, Duration.ofSeconds(80), verdict, List.of());
        Path file = folder.resolve("report.html");
        new Report(LocalDate.of(2017, 1, 5), LocalDate.of(2017, 1, 27))
                .write(file, outcome, chronicle, Map.of(BadManners.Kind.TWO_AT_ONCE, 7));
        assertThat(Files.readString(file)).contains(Report.TITLE);
        return Jsoup.parse(Files.readString(file));
    }
}
