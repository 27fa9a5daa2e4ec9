package lianxi.supervision.inspection.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.inspection.Answer;
import lianxi.supervision.inspection.CheckLine;
import lianxi.supervision.inspection.CheckSection;
import lianxi.supervision.inspection.CheckWords;
import lianxi.supervision.inspection.InspectionRecord;
import lianxi.supervision.inspection.InspectionView;
import org.jspecify.annotations.Nullable;

/** A frozen checklist as a page shows it (检查清单): by section, in the reader's words, with what was found of each line. */
record SheetPage(List<Part> parts) {

    /** One section with its lines. */
    record Part(CheckSection section, List<Line> lines) {}

    /**
     * A line in words.
     *
     * @param href the thing's page; null where the reader may not open it
     * @param answer what stands; null while nobody answered
     */
    record Line(
            CheckLine line,
            String title,
            List<String> facts,
            List<String> why,
            @Nullable String href,
            @Nullable Answer answer,
            List<Answer> earlier) {}

    static SheetPage of(Actor actor, InspectionRecord record, CheckWords words) {
        Map<CheckSection, List<Line>> sections = new LinkedHashMap<>();
        for (CheckLine line : record.lines()) {
            sections.computeIfAbsent(line.section(), none -> new ArrayList<>())
                    .add(new Line(
                            line,
                            words.title(line),
                            words.said(line.facts()),
                            words.said(line.why()),
                            opens(actor, record.inspection(), line.section()) ? line.path() : null,
                            record.answer(line.number()),
                            record.earlier(line.number())));
        }
        return new SheetPage(sections.entrySet().stream()
                .map(each -> new Part(each.getKey(), each.getValue()))
                .toList());
    }

    /** Whether the reader may open what a section names: inner things of the unit are its own, and of those who read everything. */
    private static boolean opens(Actor actor, InspectionView inspection, CheckSection section) {
        boolean inner = actor.readsEverything() || actor.writesFor(inspection.unit());
        return switch (section) {
            case DUTY, PERMIT, QUANTITY -> true;
            case TASK, DECISION, PROBLEM, REPORT -> inner;
            case RECTIFICATION -> inner || SupervisionRights.supervises(actor);
        };
    }
}
