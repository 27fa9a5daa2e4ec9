package lianxi.document;

/** What a document is to the earlier one it names: 更正, 作废, or 重新签发 in place of one withdrawn before it was sent. */
public enum DocumentRelation {
    CORRECTS,
    VOIDS,
    REPLACES;

    public String messageKey() {
        return "document.relation." + name();
    }

    /** Message key of what must have become of the earlier document first. */
    String refusalKey() {
        return "document.refused.relation." + name();
    }
}
