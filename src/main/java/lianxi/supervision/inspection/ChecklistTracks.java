package lianxi.supervision.inspection;

import java.util.ArrayList;
import java.util.List;
import lianxi.permit.Need;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityQueries;
import org.springframework.stereotype.Component;

/** What a checklist says of the tracks that a unit follows (手续和工程量部分). */
@Component
class ChecklistTracks {

    private static final String FACT = "supervision.inspection.fact.";

    private final PermitQueries permits;
    private final QuantityQueries quantities;

    ChecklistTracks(PermitQueries permits, QuantityQueries quantities) {
        this.permits = permits;
        this.quantities = quantities;
    }

    /** Every needed permit that it follows, the finished ones too: these are the ones that may be untrue. */
    List<CheckLine> permits(UnitId unit, List<ProjectId> projects) {
        return permits.ofUnit(unit).stream()
                .filter(track -> ChecklistDuties.concerns(projects, track.project()))
                .filter(track -> track.need() != Need.NOT_NEEDED)
                .map(ChecklistTracks::permit)
                .toList();
    }

    private static CheckLine permit(TrackLine track) {
        List<CheckFact> facts = new ArrayList<>();
        facts.add(CheckFact.of(
                FACT + "step",
                track.stepName(),
                CheckFact.word(track.stepState().messageKey())));
        if (track.since() != null) {
            facts.add(CheckFact.of(FACT + "since", track.since()));
        }
        if (track.due() != null) {
            facts.add(CheckFact.of(FACT + "due", track.due()));
        }
        return CheckLine.plain(
                        CheckSection.PERMIT,
                        "permit:" + track.id(),
                        track.projectName() + " \u00b7 " + track.permitName(),
                        facts,
                        "/permits/" + track.id())
                .lit(track.reading().light(), track.reading().wordKey());
    }

    /** Every standing track that it leads. */
    List<CheckLine> quantities(UnitId unit, List<ProjectId> projects) {
        return quantities.ofUnit(unit).stream()
                .filter(track -> ChecklistDuties.concerns(projects, track.project()) && track.withdrawal() == null)
                .map(ChecklistTracks::quantity)
                .toList();
    }

    private static CheckLine quantity(QuantityLine track) {
        String amounts = FACT + "done." + track.measure();
        List<CheckFact> facts = new ArrayList<>();
        facts.add(CheckFact.of(
                amounts, track.done().toPlainString(), track.planned().toPlainString()));
        facts.add(CheckFact.of(
                FACT + "by-now." + track.measure(),
                track.plannedByNow().toPlainString(),
                track.difference().toPlainString()));
        if (track.lastOn() != null) {
            facts.add(CheckFact.of(FACT + "last-entry", track.lastOn()));
        }
        return CheckLine.plain(
                        CheckSection.QUANTITY,
                        "quantity:" + track.id(),
                        track.projectName() + " \u00b7 " + track.unitName(),
                        facts,
                        "/quantities/" + track.id())
                .lit(track.light(), track.light().messageKey());
    }
}
