package lianxi.task.instruction.web;

import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.instruction.InstructionFilter;
import lianxi.task.instruction.InstructionState;
import org.jspecify.annotations.Nullable;

/** Which 批示件 the list shows, as its address says it; every part may be left out. */
record InstructionSearch(
        @Nullable InstructionState state,
        @Nullable Boolean late,
        @Nullable PersonId leader,
        @Nullable UnitId unit,
        @Nullable String q,
        @Nullable Integer page) {

    private static final int LONGEST = 60;
    private static final int PAGES = 1000;

    InstructionSearch {
        page = page == null ? 0 : Math.max(0, Math.min(page, PAGES));
    }

    InstructionFilter filter() {
        String words = q == null ? "" : TextNormaliser.oneLine(q);
        return new InstructionFilter(
                state,
                Boolean.TRUE.equals(late),
                leader,
                unit,
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }
}
