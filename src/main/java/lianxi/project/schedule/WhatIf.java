package lianxi.project.schedule;

import java.time.LocalDate;

/** A change that is tried and not recorded (推演). */
public sealed interface WhatIf {

    NodeKey node();

    /**
     * The node starts so many working days later, or earlier as far as its predecessors and today allow; where it has started
     * already, its finish moves instead.
     */
    record Shift(NodeKey node, int workdays) implements WhatIf {}

    /** The node takes that long; if it has started, from the day of its start. */
    record Takes(NodeKey node, Duration duration) implements WhatIf {}

    /** The node is finished on that day. */
    record Done(NodeKey node, LocalDate on) implements WhatIf {}

    static WhatIf shift(NodeKey node, int workdays) {
        return new Shift(node, workdays);
    }

    static WhatIf takes(NodeKey node, Duration duration) {
        return new Takes(node, duration);
    }

    static WhatIf done(NodeKey node, LocalDate on) {
        return new Done(node, on);
    }
}
