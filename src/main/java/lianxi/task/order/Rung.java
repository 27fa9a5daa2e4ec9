package lianxi.task.order;

/** A rung of the ladder of urging (催办阶梯): 提醒, 催办, 督办单. Each is prepared by the product and sent by a person. */
public enum Rung {
    /** 提醒: the thing is due soon. */
    REMINDER,
    /** 催办: it is overdue. */
    URGE,
    /** 督办单: it is still open some working days after a 催办. */
    ORDER;

    public String messageKey() {
        return "task.rung." + name();
    }
}
