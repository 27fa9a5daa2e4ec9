package lianxi.weekly;

import lianxi.shared.Movement;

/** What became in the week of one of the unit's tracks, tasks, problems or quantities, as a sentence that leads to it. */
public record ChangeLine(Movement.Kind kind, String sentence, String path) {

    /** Message key of 新增、推进、销号、逾期. */
    public String kindKey() {
        return "weekly.change." + kind;
    }
}
