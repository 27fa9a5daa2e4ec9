package lianxi.notification;

/**
 * Names an attachment that another module holds.
 *
 * @param kind the {@link MailAttachmentSource} that has it
 * @param ref its identity there
 */
public record AttachmentRef(String kind, String ref) {}
