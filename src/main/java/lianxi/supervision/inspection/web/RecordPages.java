package lianxi.supervision.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.FindingKind;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.inspection.CheckLine;
import lianxi.supervision.inspection.CheckSection;
import lianxi.supervision.inspection.CheckWords;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.inspection.RemarkKind;
import lianxi.supervision.inspection.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the phone's page on the spot (现场记录); five queries, whatever the checklist. */
@Component
class RecordPages {

    private final InspectionQueries queries;
    private final FindingQueries findings;
    private final InspectionChoices choices;
    private final CheckWords words;
    private final Clock clock;

    RecordPages(
            InspectionQueries queries,
            FindingQueries findings,
            InspectionChoices choices,
            CheckWords words,
            Clock clock) {
        this.queries = queries;
        this.findings = findings;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    String fill(Actor actor, InspectionView inspection, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        InspectionRecord record = queries.record(actor, inspection.id());
        addForms(record, model);
        model.addAttribute("inspection", inspection);
        model.addAttribute("record", record);
        model.addAttribute("sheet", SheetPage.of(actor, record, words));
        model.addAttribute("findings", findings.recorded(inspection.id()));
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("remarkKinds", List.of(RemarkKind.PRACTICE, RemarkKind.STATEMENT, RemarkKind.PHOTO));
        model.addAttribute("kinds", choices.words(FindingKind.values(), FindingKind::messageKey, locale));
        model.addAttribute("actor", actor);
        model.addAttribute(
                "owner", actor.account() == null ? "" : actor.account().toString());
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/inspection/record";
    }

    /** Fresh ones, beside the one that was refused. */
    private void addForms(InspectionRecord record, Model model) {
        if (!model.containsAttribute("supervisionAnswerForm")) {
            model.addAttribute("supervisionAnswerForm", new SupervisionAnswerForm());
        }
        if (!model.containsAttribute("supervisionRemarkForm")) {
            model.addAttribute("supervisionRemarkForm", new SupervisionRemarkForm());
        }
        if (!model.containsAttribute("supervisionSpotFindingForm")) {
            SupervisionSpotFindingForm form = new SupervisionSpotFindingForm();
            form.setHappenedOn(LocalDate.now(clock));
            form.setDuty(duty(record));
            form.setRectify(true);
            model.addAttribute("supervisionSpotFindingForm", form);
        }
    }

    /** The unit's standing duty, as the checklist has it. */
    private static String duty(InspectionRecord record) {
        return record.lines().stream()
                .filter(line -> line.section() == CheckSection.DUTY)
                .map(CheckLine::title)
                .collect(Collectors.joining("\n"));
    }
}
