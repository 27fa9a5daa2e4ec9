package lianxi.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Puts a checklist together (检查清单): the unit's standing duty, and of everything that it is to do how the records say it
 * stands now. What belongs to the matter checked comes first.
 */
@Component
class Checklists {

    private final ChecklistDuties duties;
    private final ChecklistTracks tracks;
    private final Clock clock;

    Checklists(ChecklistDuties duties, ChecklistTracks tracks, Clock clock) {
        this.duties = duties;
        this.tracks = tracks;
        this.clock = clock;
    }

    List<CheckLine> of(UnitId unit, InspectionTerms terms) {
        LocalDate today = LocalDate.now(clock);
        List<CheckLine> lines = new ArrayList<>();
        lines.addAll(duties.duty(unit, today));
        lines.addAll(duties.tasks(unit, terms.projects()));
        lines.addAll(tracks.permits(unit, terms.projects()));
        lines.addAll(tracks.quantities(unit, terms.projects()));
        lines.addAll(duties.problems(unit, terms.projects()));
        lines.addAll(duties.reports(unit));
        lines.sort(Comparator.comparing((CheckLine line) -> line.section().matter() != terms.matter())
                .thenComparing(CheckLine::section));
        return numbered(lines);
    }

    private static List<CheckLine> numbered(List<CheckLine> lines) {
        List<CheckLine> numbered = new ArrayList<>();
        for (CheckLine line : lines) {
            numbered.add(line.at(numbered.size() + 1));
        }
        return numbered;
    }
}
