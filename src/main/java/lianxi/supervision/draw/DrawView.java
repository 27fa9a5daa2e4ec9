package lianxi.supervision.draw;

import java.time.Instant;
import java.util.List;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it is read (抽取详情).
 *
 * @param seed kept back until it is drawn or voided, so that nobody knows the result before
 * @param record the text to re-run it from; kept back like the seed, which it holds
 * @param picks what was drawn; of a voided draw too
 * @param voidedBefore draws of the same item of the plan that were voided before this one
 */
public record DrawView(
        DrawId id,
        @Nullable PlanItemId item,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        DrawSubject subject,
        int wanted,
        int perTarget,
        String algorithm,
        String fingerprint,
        @Nullable String seed,
        @Nullable String record,
        DrawState state,
        Act recorded,
        @Nullable Act drawn,
        @Nullable Act voided,
        @Nullable String voidReason,
        List<DrawCandidate> targets,
        List<DrawCandidate> inspectors,
        List<Pick> picks,
        List<Voided> voidedBefore,
        int version) {

    public DrawView {
        targets = List.copyOf(targets);
        inspectors = List.copyOf(inspectors);
        picks = List.copyOf(picks);
        voidedBefore = List.copyOf(voidedBefore);
    }

    /** Who did a step and when. */
    public record Act(String by, Instant at) {}

    /** One drawn, with who checks it and what became of it. */
    public record Pick(
            int place,
            DrawCandidate target,
            List<DrawCandidate> inspectors,
            @Nullable InspectionId inspection,
            boolean told) {

        public Pick {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** A draw that was voided, and why. */
    public record Voided(DrawId id, Act act, String reason) {}

    /** Those that are drawn from. */
    public List<DrawCandidate> targetsIn() {
        return targets.stream().filter(DrawCandidate::isIn).toList();
    }

    public List<DrawCandidate> inspectorsIn() {
        return inspectors.stream().filter(DrawCandidate::isIn).toList();
    }

    /** What a number of the draw stands for. */
    public String targetName(int number) {
        return DrawCandidate.byNumber(targets).get(number).name();
    }

    public String inspectorName(int number) {
        return DrawCandidate.byNumber(inspectors).get(number).name();
    }

    /** Whether anything was arranged from it. */
    public boolean isUsed() {
        return picks.stream().anyMatch(pick -> pick.inspection() != null);
    }

    DrawLists lists() {
        return new DrawLists(targets, inspectors);
    }
}
