package lianxi.task.order;

/** A rung of the ladder of urging (催办阶梯). Each is prepared by the product and sent by a person. */
public enum Rung {
    /** 提醒: the thing is due soon. */
    REMINDER,
    /** 催办: it is overdue. */
    URGE,
    /** 督办单: it is still open some working days after a 催办. */
    ORDER,
    /** 督查通报: what a 督办单 did not move is named in one; the supervision group's. */
    NOTICE,
    /** 约谈: it is still open some working days after the 通报. */
    TALK,
    /** 问责建议: it is still open some working days after the 约谈. */
    PROPOSAL;

    /** Sent by the supervision group, not by the office (督查小组办理). */
    public boolean isSupervisions() {
        return this == NOTICE || this == TALK || this == PROPOSAL;
    }

    public String messageKey() {
        return "task.rung." + name();
    }
}
