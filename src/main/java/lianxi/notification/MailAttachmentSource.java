package lianxi.notification;

/** Gives the bytes of attachments when their mail leaves; implemented by the module that holds them. */
public interface MailAttachmentSource {

    /** The kind it answers for, as "document". */
    String kind();

    /**
     * The file, unchanged since the mail was written.
     *
     * @throws RuntimeException if there is none: the mail is then shown to the office as undelivered
     */
    MailAttachment load(String ref);
}
