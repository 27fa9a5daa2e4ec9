package lianxi.supervision.draw;

import java.util.List;

/** What a draw came to (抽取结果), as numbers of the lists, with every step that led there. */
public record DrawOutcome(List<Pick> picks, List<DrawStep> steps) {

    public DrawOutcome {
        picks = List.copyOf(picks);
        steps = List.copyOf(steps);
    }

    /** One target and who checks it, in the order drawn. */
    public record Pick(int target, List<Integer> inspectors) {

        public Pick {
            inspectors = List.copyOf(inspectors);
        }
    }
}
