package lianxi.supervision.measure;

/** What is done with a talk (约谈办理). */
public enum TalkAction {
    /** 拟约谈 */
    DRAFT,
    /** 修改; of one that the unit knows of it is told. */
    EDIT,
    /** 发出约谈通知, by the supervision head */
    NOTIFY,
    /** 登记约谈情况 */
    RECORD,
    /** 单位确认, by the unit, or on paper taken down by a supervisor */
    CONFIRM,
    /** 承诺转整改, by the supervision head */
    ASSIGN,
    /** 取消 */
    CANCEL;

    /** Of the audit trail. */
    String act() {
        return "supervision.talk-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    public String messageKey() {
        return "supervision.measure.talk.action." + name();
    }
}
