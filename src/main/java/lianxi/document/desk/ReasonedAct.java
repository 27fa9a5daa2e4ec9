package lianxi.document.desk;

/** Acts that want a reason: 退回, 撤回, 更正, 作废; each has a page of its own. */
public enum ReasonedAct {
    RETURN("return"),
    WITHDRAW("withdraw"),
    CORRECT("correct"),
    VOID("void");

    private final String path;

    ReasonedAct(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String messageKey() {
        return "document.reason." + name();
    }
}
