package lianxi.weekly.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.web.FormKeys;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportState;
import lianxi.weekly.ReportView;
import lianxi.weekly.WeeklyReportId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of one report. */
@Component
class ReportPages {

    private final ReportQueries queries;
    private final ReportEntries entries;

    ReportPages(ReportQueries queries, ReportEntries entries) {
        this.queries = queries;
        this.entries = entries;
    }

    /** The form, with last week beside; the model holds its form object already. */
    String form(ReportView report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("conflicts", Map.of());
        return "weekly/form";
    }

    /** Somebody saved in between: what was typed stays, the other's text stands beside, the next save counts. */
    String conflict(ReportView report, WeeklyReportForm form, StaleVersionException stale, Model model) {
        form.setVersion(report.version());
        form(report, model);
        model.addAttribute("conflicts", byField(stale.conflicts()));
        return "weekly/form";
    }

    String detail(Actor actor, ReportView report, Model model) {
        boolean submitted = report.state() == ReportState.SUBMITTED && !report.closed();
        boolean office = actor.is(Role.OFFICE);
        model.addAttribute("report", report);
        model.addAttribute("history", report.history());
        model.addAttribute("entries", entries.of(report));
        model.addAttribute("mayRaise", report.state().isFiled() && actor.mayActFor(report.unit()));
        model.addAttribute("key", FormKeys.fresh());
        if (!model.containsAttribute("weeklyActForm")) {
            WeeklyActForm form = new WeeklyActForm();
            form.setKey(FormKeys.fresh());
            form.setVersion(report.version());
            model.addAttribute("weeklyActForm", form);
        }
        model.addAttribute("mayAccept", office && report.state() == ReportState.SUBMITTED);
        model.addAttribute("mayReturn", office && report.state().isFiled() && !report.closed());
        model.addAttribute("mayFileFor", office && report.isOpen());
        model.addAttribute(
                "mayWithdraw", submitted && (isUnitSide(actor, report) || office && report.filedFor() != null));
        return "weekly/detail";
    }

    static boolean isUnitSide(Actor actor, ReportView report) {
        return actor.writesFor(report.unit());
    }

    static boolean asksSignature(Actor actor, ReportView report) {
        return report.headSigns() && !actor.is(Role.UNIT_HEAD);
    }

    static String redirect(WeeklyReportId id) {
        return "redirect:/weekly/reports/" + id.value();
    }

    private static Map<String, String> byField(List<FieldConflict> conflicts) {
        return conflicts.stream()
                .collect(Collectors.toMap(
                        conflict -> conflict.labelKey()
                                .substring(conflict.labelKey().lastIndexOf('.') + 1),
                        FieldConflict::theirs));
    }
}
