package lianxi.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drains the outbox. A letter's row stays locked while the mail server takes the letter, so that no second node or thread
 * sends it too. Killed between the server's yes and our commit, it is sent once more under the same Message-ID: mail
 * knows no exactly-once; at least once under a stable id is what it can give.
 */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final OutboxTable outbox;
    private final MailGate gate;
    private final ObjectProvider<MailAttachmentSource> sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDelivery(
            OutboxTable outbox,
            MailGate gate,
            ObjectProvider<MailAttachmentSource> sources,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.gate = gate;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends every letter that is due; returns how many left. An unreachable server ends the round. */
    int drain() {
        int sent = 0;
        while (gate.isConfigured()) {
            try {
                Optional<MailState> settled = transaction.execute(status -> sendNext());
                if (settled == null || settled.isEmpty()) {
                    break;
                }
                sent += settled.get() == MailState.SENT ? 1 : 0;
            } catch (Undelivered failure) {
                transaction.executeWithoutResult(status -> record(failure));
                if (failure.trouble == MailTrouble.UNREACHABLE) {
                    break;
                }
            }
        }
        return sent;
    }

    private Optional<MailState> sendNext() {
        Instant now = clock.instant();
        return outbox.lockNext(now).map(mail -> {
            if (mail.isPointlessAt(now)) {
                outbox.expire(mail.id(), now);
                return MailState.EXPIRED;
            }
            hand(mail);
            outbox.sent(mail.id(), now);
            return MailState.SENT;
        });
    }

    private void hand(OutgoingMail mail) {
        try {
            gate.send(mail, attachments(mail));
        } catch (Exception cause) {
            throw new Undelivered(mail, cause);
        }
    }

    private void record(Undelivered failure) {
        OutgoingMail mail = failure.mail;
        int attempts = mail.attempts() + 1;
        Instant now = clock.instant();
        LOG.warn("mail {} not sent, attempt {}: {}", mail.id(), attempts, String.valueOf(failure.getCause()));
        boolean hopeless = failure.trouble == MailTrouble.REFUSED || !now.isBefore(mail.giveUpAt());
        outbox.failed(mail, hopeless ? null : now.plus(pause(attempts)), now, failure.trouble);
    }

    private List<MailAttachment> attachments(OutgoingMail mail) {
        Map<String, MailAttachmentSource> byKind =
                sources.stream().collect(Collectors.toMap(MailAttachmentSource::kind, Function.identity()));
        return outbox.attachments(mail.id()).stream()
                .map(ref -> Optional.ofNullable(byKind.get(ref.kind()))
                        .orElseThrow(NotFoundException::new)
                        .load(ref.ref()))
                .toList();
    }

    /** 1, 2, 4 … 60 minutes. */
    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Rolls the attempt back; the failure is recorded in a transaction of its own. */
    private static final class Undelivered extends RuntimeException {

        private final transient OutgoingMail mail;
        private final MailTrouble trouble;

        Undelivered(OutgoingMail mail, Exception cause) {
            super(cause);
            this.mail = mail;
            this.trouble = MailTrouble.of(cause);
        }
    }
}
