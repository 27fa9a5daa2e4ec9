package lianxi.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way to the mail server, if one is configured. */
@Component
class MailGate {

    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailGate(ObjectProvider<JavaMailSender> sender, MailProperties properties, Environment environment) {
        this(isNamed(environment) ? sender.getIfAvailable() : null, from(properties, environment));
    }

    MailGate(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean isConfigured() {
        return sender != null;
    }

    /** Hands the letter over; returns once the server has accepted it. */
    void send(OutgoingMail mail, List<MailAttachment> attachments) throws MessagingException {
        if (sender == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        MimeMessage message = sender.createMimeMessage();
        // The id of the first attempt: servers and readers know a repeated mail by it.
        message.setHeader("Message-ID", "<" + mail.messageId() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMessageHelper parts = new MimeMessageHelper(message, !attachments.isEmpty(), StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(from);
        parts.setTo(mail.address());
        parts.setSubject(mail.subject());
        parts.setText(mail.body(), false);
        parts.setSentDate(Date.from(mail.queuedAt()));
        for (MailAttachment file : attachments) {
            parts.addAttachment(file.fileName(), new ByteArrayResource(file.content()), file.mediaType());
        }
        sender.send(message);
    }

    /** A host that is set but blank, as an environment file leaves it, is none. */
    private static boolean isNamed(Environment environment) {
        return !environment.getProperty("spring.mail.host", "").isBlank()
                || environment.containsProperty("spring.mail.jndi-name");
    }

    private static String from(MailProperties properties, Environment environment) {
        String configured = properties.from();
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        String user = environment.getProperty("spring.mail.username", "");
        return user.contains("@") ? user : "lianxi@localhost";
    }
}
