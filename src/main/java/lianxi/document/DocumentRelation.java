package lianxi.document;

import java.util.EnumSet;
import java.util.Set;

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

    /** States of a document that names an earlier one so, in which there cannot be another that does. */
    Set<DocumentState> standing() {
        return this == VOIDS
                ? EnumSet.complementOf(EnumSet.of(DocumentState.WITHDRAWN))
                : EnumSet.of(DocumentState.DRAFT, DocumentState.IN_REVIEW, DocumentState.SIGNED);
    }

    /** Message key of there being one already. */
    String begunKey() {
        return "document.refused.begun." + name();
    }
}
