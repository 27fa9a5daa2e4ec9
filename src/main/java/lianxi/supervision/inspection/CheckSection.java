package lianxi.supervision.inspection;

import lianxi.supervision.CheckMatter;

/** The parts of a checklist (清单分类), each with what the unit's records said when the check began. */
public enum CheckSection {
    DUTY(CheckMatter.DUTIES),
    TASK(CheckMatter.DUTIES),
    DECISION(CheckMatter.DECISIONS),
    PERMIT(CheckMatter.PERMITS),
    QUANTITY(CheckMatter.QUANTITIES),
    PROBLEM(CheckMatter.DUTIES),
    RECTIFICATION(CheckMatter.RECTIFICATION),
    REPORT(CheckMatter.REPORTS);

    private final CheckMatter matter;

    CheckSection(CheckMatter matter) {
        this.matter = matter;
    }

    /** The matter that it belongs to: its parts come first in a check of that matter. */
    CheckMatter matter() {
        return matter;
    }

    public String messageKey() {
        return "supervision.inspection.section." + name();
    }
}
