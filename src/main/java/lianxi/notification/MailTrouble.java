package lianxi.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianxi.shared.NotFoundException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Why a letter did not leave: the server refused it for good, could not be reached, or something that may pass. */
public enum MailTrouble {
    REFUSED,
    UNREACHABLE,
    PASSING;

    static MailTrouble of(Throwable error) {
        MailTrouble worst = PASSING;
        for (Throwable cause : causes(error)) {
            if (cause instanceof AddressException
                    || cause instanceof NotFoundException
                    || isPermanent(replyCode(cause))) {
                return REFUSED;
            }
            if (cause instanceof IOException || cause instanceof AuthenticationFailedException) {
                worst = UNREACHABLE;
            }
        }
        return worst;
    }

    /** Mail libraries hang causes beside the usual chain. */
    private static Set<Throwable> causes(Throwable error) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(error);
        while (!open.isEmpty()) {
            Throwable one = open.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
            if (one instanceof MessagingException mail && mail.getNextException() != null) {
                open.add(mail.getNextException());
            }
            if (one instanceof MailSendException many) {
                open.addAll(List.of(many.getMessageExceptions()));
            }
        }
        return seen;
    }

    private static int replyCode(Throwable error) {
        if (error instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (error instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return error instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static boolean isPermanent(int reply) {
        return reply >= 500 && reply < 600;
    }
}
