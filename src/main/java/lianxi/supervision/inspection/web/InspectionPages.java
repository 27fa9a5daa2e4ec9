package lianxi.supervision.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.inspection.CheckWords;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionSection;
import lianxi.supervision.inspection.InspectionState;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.inspection.RemarkKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills an inspection's page (检查详情): at most six queries, whatever was found. */
@Component
class InspectionPages {

    private final InspectionQueries queries;
    private final FindingQueries findings;
    private final EarlierChecks earlier;
    private final ObjectProvider<InspectionSection> sections;
    private final CheckWords words;
    private final Clock clock;

    InspectionPages(
            InspectionQueries queries,
            FindingQueries findings,
            EarlierChecks earlier,
            ObjectProvider<InspectionSection> sections,
            CheckWords words,
            Clock clock) {
        this.queries = queries;
        this.findings = findings;
        this.earlier = earlier;
        this.sections = sections;
        this.words = words;
        this.clock = clock;
    }

    /** A part that a later package draws. */
    record Section(String template, Object content) {}

    String detail(Actor actor, InspectionView inspection, Model model) {
        if (!model.containsAttribute("supervisionRemarkForm")) {
            model.addAttribute("supervisionRemarkForm", new SupervisionRemarkForm());
        }
        InspectionRecord record = queries.record(actor, inspection.id());
        model.addAttribute("inspection", inspection);
        model.addAttribute("record", record);
        model.addAttribute("sheet", SheetPage.of(actor, record, words));
        model.addAttribute("findings", found(inspection));
        model.addAttribute("repeats", repeats(actor, inspection));
        model.addAttribute("may", May.of(actor, inspection, LocalDate.now(clock)));
        model.addAttribute("practices", record.remarks(RemarkKind.PRACTICE));
        model.addAttribute("statements", record.remarks(RemarkKind.STATEMENT));
        model.addAttribute("photos", record.remarks(RemarkKind.PHOTO));
        model.addAttribute("actor", actor);
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.content(actor, inspection).stream()
                                .map(content -> new Section(section.template(), content)))
                        .toList());
        return "supervision/inspection/detail";
    }

    private List<FindingLine> found(InspectionView inspection) {
        return inspection.state().hasBegun() ? findings.recorded(inspection.id()) : List.of();
    }

    private List<EarlierCheck> repeats(Actor actor, InspectionView inspection) {
        return inspection.state().isAhead() && SupervisionRights.supervises(actor)
                ? earlier.near(List.of(inspection.unit()), inspection.matter(), inspection.day()).stream()
                        .filter(one -> !one.inspection().equals(inspection.id()))
                        .toList()
                : List.of();
    }

    /** What the reader may do with the inspection now. */
    record May(boolean change, boolean announce, boolean begin, boolean record, boolean state) {

        static May of(Actor actor, InspectionView inspection, LocalDate today) {
            boolean supervises = SupervisionRights.supervises(actor);
            boolean inspects = supervises && inspection.isInspectedBy(actor.person());
            InspectionState state = inspection.state();
            boolean ready = inspection.kind() == lianxi.supervision.CheckKind.SPOT_CHECK
                    ? state == InspectionState.PLANNED
                    : state == InspectionState.ANNOUNCED;
            return new May(
                    supervises && state.isAhead(),
                    supervises
                            && inspection.kind() == lianxi.supervision.CheckKind.REGULAR
                            && state == InspectionState.PLANNED,
                    inspects && ready && !today.isBefore(inspection.day()),
                    inspects && state == InspectionState.UNDER_WAY,
                    actor.writesFor(inspection.unit())
                            && (state == InspectionState.UNDER_WAY || state == InspectionState.RECORDED));
        }
    }
}
