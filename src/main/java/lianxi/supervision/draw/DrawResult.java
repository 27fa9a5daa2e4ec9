package lianxi.supervision.draw;

import java.util.ArrayList;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/** What was drawn (抽取结果), as an inspection is arranged from it. */
public record DrawResult(
        DrawId id,
        @Nullable PlanItemId item,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        DrawSubject subject,
        List<Pick> picks) {

    public DrawResult {
        picks = List.copyOf(picks);
    }

    DrawResult with(DrawResult next) {
        List<Pick> both = new ArrayList<>(picks);
        both.addAll(next.picks);
        return new DrawResult(id, item, kind, matter, focus, subject, both);
    }

    /**
     * One to be checked and by whom, in the order drawn.
     *
     * @param place from 1
     * @param unit the unit drawn; of a project none
     * @param inspection what was arranged from it, if anything
     */
    public record Pick(
            int place,
            @Nullable UnitId unit,
            @Nullable ProjectId project,
            String name,
            List<Inspector> inspectors,
            @Nullable InspectionId inspection) {

        public Pick {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** Who checks it. */
    public record Inspector(PersonId person, String name) {}
}
