package lianxi.document;

/** The life of a document: 拟稿 ⇄ 审核 → 已签发 → 已印发; 已撤回 is possible only while it was not sent. */
public enum DocumentState {
    DRAFT,
    IN_REVIEW,
    SIGNED,
    ISSUED,
    WITHDRAWN;

    /** Numbered and frozen. */
    public boolean isSigned() {
        return this == SIGNED || this == ISSUED || this == WITHDRAWN;
    }

    /** Numbered and valid. */
    public boolean stands() {
        return this == SIGNED || this == ISSUED;
    }

    public String messageKey() {
        return "document.state." + name();
    }
}
