package lianxi.weekly.web;

import lianxi.problem.ProblemId;
import lianxi.problem.ProblemService;
import lianxi.problem.ReportEntry;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Flash;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportView;
import lianxi.weekly.WeeklyReportId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line of a filed report becomes a problem with one click (登记为问题), by the unit itself or the office. */
@Controller
class ReportProblemController {

    private final ReportQueries queries;
    private final ProblemService problems;
    private final Idempotency idempotency;

    ReportProblemController(ReportQueries queries, ProblemService problems, Idempotency idempotency) {
        this.queries = queries;
        this.problems = problems;
        this.idempotency = idempotency;
    }

    @PostMapping("/weekly/reports/{id}/problems")
    String raise(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes redirect) {
        ReportView report = queries.view(actor, id);
        if (!actor.mayActFor(report.unit())) {
            throw new ForbiddenException();
        }
        ReportEntry entry = entry(report, mark);
        return idempotency.once(actor, key, () -> {
            ProblemId problem = problems.raise(actor, entry);
            Flash.done(redirect, "weekly.entry.raised");
            return "redirect:/problems/" + problem;
        });
    }

    /** The line as the report says it, never as the request does; a draft's lines may still change. */
    private static ReportEntry entry(ReportView report, String mark) {
        String line = ReportEntry.lines(report.state().isFiled() ? report.text().problems() : "").stream()
                .filter(one -> ReportEntry.mark(one).equals(mark))
                .findFirst()
                .orElseThrow(() -> new RefusedException(null, "weekly.entry.gone"));
        return new ReportEntry(report.id().value(), report.unit(), report.week().friday(), line);
    }
}
