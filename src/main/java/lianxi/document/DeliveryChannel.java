package lianxi.document;

/** How a document reaches a recipient (送达方式): 站内、电子邮件, or recorded: 纸质、传真、OA、机要、当面. */
public enum DeliveryChannel {
    INBOX,
    EMAIL,
    PAPER,
    FAX,
    OA,
    CONFIDENTIAL,
    IN_PERSON;

    /** Done outside the product: the office records who took it and when. */
    public boolean isRecorded() {
        return this != INBOX && this != EMAIL;
    }

    public String messageKey() {
        return "document.channel." + name();
    }
}
