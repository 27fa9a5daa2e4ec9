package lianxi.weekly.web;

import java.util.List;
import java.util.Map;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ReportEntry;
import lianxi.weekly.ReportView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a filed report's problems (问题条目), each with the problem it became. */
@Component
class ReportEntries {

    private final ProblemQueries problems;

    ReportEntries(ProblemQueries problems) {
        this.problems = problems;
    }

    /**
     * One line.
     *
     * @param mark what the button sends: the line's words as a digest
     * @param problem what it became, now or in an earlier week; null while nobody has raised it
     */
    record Entry(String text, String mark, @Nullable ProblemLine problem) {}

    /** None of a draft, which may still change; one query where there are any. */
    List<Entry> of(ReportView report) {
        List<String> lines =
                report.state().isFiled() ? ReportEntry.lines(report.text().problems()) : List.of();
        Map<String, ProblemLine> raised =
                problems.ofEntries(report.unit(), report.id().value(), lines);
        return lines.stream()
                .map(line -> new Entry(line, ReportEntry.mark(line), raised.get(ReportEntry.mark(line))))
                .toList();
    }
}
