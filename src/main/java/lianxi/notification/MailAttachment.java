package lianxi.notification;

/** A file that goes with a mail; {@code fileName} may be Chinese. */
@SuppressWarnings("ArrayRecordComponent")
public record MailAttachment(String fileName, String mediaType, byte[] content) {}
