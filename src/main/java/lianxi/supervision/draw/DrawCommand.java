package lianxi.supervision.draw;

import java.util.Map;
import lianxi.shared.PersonId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn (登记候选名单); the candidates follow from the plan's item or the roster, the command only leaves some out.
 *
 * @param item the plan's item, or null for a draw outside any plan
 * @param focus what is looked at, in words
 * @param wanted how many units or projects are drawn
 * @param perTarget how many inspectors check each
 * @param targetsLeftOut by the unit's or the project's id
 */
public record DrawCommand(
        @Nullable PlanItemId item,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        DrawSubject subject,
        int wanted,
        int perTarget,
        Map<Long, LeftOut> targetsLeftOut,
        Map<PersonId, LeftOut> inspectorsLeftOut) {

    public static final int FOCUS_MAX = 500;
    public static final int NOTE_MAX = 200;

    public DrawCommand {
        focus = focus.strip();
        targetsLeftOut = Map.copyOf(targetsLeftOut);
        inspectorsLeftOut = Map.copyOf(inspectorsLeftOut);
    }

    /** Why one on the list is not drawn from. */
    public record LeftOut(LeftOutReason reason, String note) {

        public LeftOut {
            note = note.strip();
        }
    }

    /** Nobody is left out of either list. */
    public static DrawCommand everybody(
            @Nullable PlanItemId item,
            CheckKind kind,
            CheckMatter matter,
            String focus,
            DrawSubject subject,
            int wanted,
            int perTarget) {
        return new DrawCommand(item, kind, matter, focus, subject, wanted, perTarget, Map.of(), Map.of());
    }
}
