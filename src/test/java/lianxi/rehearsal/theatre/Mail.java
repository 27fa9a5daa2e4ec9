package lianxi.rehearsal.theatre;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The mail server of the play. While it is away its port is closed. */
public final class Mail implements AutoCloseable {

    private final ServerSetup setup;
    private final Clock clock;
    private final List<Letter> letters = new ArrayList<>();
    private GreenMail server;

    public Mail(Clock clock) throws IOException {
        this.setup = new ServerSetup(Database.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP);
        this.clock = clock;
        this.server = started();
    }

    /** What tells a node where the server is. */
    List<String> arguments() {
        return List.of(
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + setup.getPort(),
                "--lianxi.mail.from=office@example.org");
    }

    /** From now on nobody answers. */
    public synchronized void away() {
        server.stop();
    }

    public synchronized void back() {
        server = started();
    }

    /** Every letter handed over, in that order; one sent again after a fall has the same id. */
    public List<Letter> letters() {
        synchronized (letters) {
            return List.copyOf(letters);
        }
    }

    @Override
    public void close() {
        away();
    }

    private GreenMail started() {
        GreenMail fresh = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        fresh.start();
        UserManager users = fresh.getUserManager();
        GreenMailUser nobody = new NotedDown();
        users.setMessageDeliveryHandler((message, to) -> {
            note(message.getMessage(), to);
            return nobody;
        });
        return fresh;
    }

    private void note(MimeMessage message, MailAddress to) throws MessagingException {
        String text;
        try {
            text = text(message);
        } catch (IOException unreadable) {
            throw new MessagingException("unreadable", unreadable);
        }
        synchronized (letters) {
            letters.add(new Letter(
                    message.getMessageID(), to.getEmail(), message.getSubject(), text.strip(), clock.instant()));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String text = text(one);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
