package lianxi.supervision.draw;

import java.util.List;
import lianxi.shared.NotFoundException;

/**
 * A draw made once more from what was recorded (重新验算).
 *
 * @param recordStands whether the recorded text still has the fingerprint shown before the draw, and says what the lists say
 * @param resultStands whether the same was drawn again; true of a draw voided before it was made
 */
public record DrawCheck(boolean recordStands, boolean resultStands, DrawOutcome outcome) {

    static DrawCheck of(DrawView draw) {
        String seed = draw.seed();
        if (seed == null || !draw.algorithm().equals(RandomDraw.VERSION)) {
            throw new NotFoundException();
        }
        DrawRecord again = DrawRecord.of(seed, draw.wanted(), draw.perTarget(), draw.lists());
        DrawOutcome outcome =
                RandomDraw.of(draw.lists().terms(draw.wanted(), draw.perTarget()), new SeededNumbers(seed));
        List<DrawOutcome.Pick> recorded =
                draw.picks().stream().map(DrawCheck::pick).toList();
        return new DrawCheck(
                again.text().equals(draw.record()) && again.fingerprint().equals(draw.fingerprint()),
                draw.drawn() == null || recorded.equals(outcome.picks()),
                outcome);
    }

    /** Whether everything is as it was. */
    public boolean isGood() {
        return recordStands && resultStands;
    }

    private static DrawOutcome.Pick pick(DrawView.Pick pick) {
        return new DrawOutcome.Pick(
                pick.target().number(),
                pick.inspectors().stream().map(DrawCandidate::number).toList());
    }
}
