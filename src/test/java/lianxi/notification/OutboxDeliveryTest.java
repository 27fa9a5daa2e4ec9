package lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.Tally;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

@ServiceTest
class OutboxDeliveryTest {

    private static final Actor SOMEBODY =
            new Actor(null, new PersonId(1), "示例人员", Set.of(Role.OFFICE), Set.of(), Set.of());

    private static final Letter LETTER = Letter.to(
            "contact@example.cn",
            "示例联络员",
            Message.of(Text.of("notification.occurrence.eve"), Text.of("notification.digest.line", "区林业局本周信息周报"))
                    .at("/weekly/2017-01-27"));

    @Autowired
    ApplicationContext context;

    @Autowired
    MutableClock clock;

    PostOffice post;

    @BeforeEach
    void openPostOffice() {
        post = new PostOffice(context);
        clock.set("2017-01-25T15:00");
    }

    @AfterEach
    void closePostOffice() {
        post.server.stop();
    }

    @Test
    void aLetterArrivesWithItsWordsAndItsOwnMessageId() throws Exception {
        post.server.start();
        OutboxId id = post.post(LETTER);

        assertThat(post.delivery().drain()).isEqualTo(1);

        MimeMessage mail = post.server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("报送前一个工作日提醒");
        assertThat(mail.getContent().toString().strip()).isEqualTo("· 区林业局本周信息周报");
        assertThat(mail.getFrom()[0]).hasToString("office@example.cn");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@lianxi\\.invalid>");
        assertThat(post.stateOf(id).state()).isEqualTo(MailState.SENT);
        assertThat(post.delivery().drain()).isZero();
    }

    @Test
    void aLinkStandsInTheMailOnlyWhenThePublicAddressIsKnown() throws Exception {
        post.server.start();
        post.transaction.execute(
                status -> post.outbox("https://lianxi.example.cn/").mail(LETTER));
        post.delivery().drain();

        MimeMessage mail = post.server.getReceivedMessages()[0];
        assertThat(mail.getContent().toString()).contains("https://lianxi.example.cn/weekly/2017-01-27");
        assertThat(mail.getMessageID()).endsWith("@lianxi.example.cn>");
    }

    @Test
    void aLineBreakInATitleAddsNoHeader() throws Exception {
        post.server.start();
        post.post(Letter.to(
                "contact@example.cn",
                "x",
                Message.of(Text.of("notification.digest.line", "hello\r\nBcc: thief@example.com"))));
        post.delivery().drain();

        MimeMessage mail = post.server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).endsWith("hello Bcc: thief@example.com");
        assertThat(post.server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aRolledBackTransactionSendsNothing() {
        post.server.start();
        assertThatThrownBy(() -> post.transaction.execute(status -> {
                    post.outbox(null).mail(LETTER);
                    throw new IllegalStateException("business failure");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(post.delivery().drain()).isZero();
    }

    @Test
    void aLetterOutsideATransactionIsRefused(@Autowired Outbox outbox) {
        assertThatThrownBy(() -> outbox.mail(LETTER)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMailServerThatIsDownForHoursLosesAndDoublesNothing() throws Exception {
        OutboxDelivery delivery = post.delivery();
        List<OutboxId> ids =
                IntStream.range(0, 5).mapToObj(n -> post.post(LETTER)).toList();
        for (int minute = 0; minute < 6 * 60; minute++) {
            delivery.drain();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(ids).allSatisfy(id -> assertThat(post.stateOf(id).state()).isEqualTo(MailState.QUEUED));

        post.server.start();
        OutboxDelivery back = post.delivery();
        for (int minute = 0; minute <= 60; minute++) {
            back.drain();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(ids).allSatisfy(id -> assertThat(post.stateOf(id).state()).isEqualTo(MailState.SENT));
        assertThat(post.server.getReceivedMessages()).hasSize(5);
        assertThat(Arrays.stream(post.server.getReceivedMessages())
                        .map(OutboxDeliveryTest::messageId)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void aLetterThatNoServerTakesInThreeDaysIsShownToTheOffice(
            @Autowired OutboxQueries queries, @Autowired OwedQueries owed) {
        OutboxId id = post.post(LETTER);
        for (int hour = 0; hour <= 3 * 24 + 1; hour++) {
            post.delivery().drain();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(post.stateOf(id).state()).isEqualTo(MailState.FAILED);
        assertThat(owed.waiting(SOMEBODY, 0).count(Tally.UNDELIVERED)).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceAndHoldsUpNothing() {
        post.server.start();
        OutboxId bad = post.post(Letter.to("没有邮箱", "示例单位", LETTER.message()));
        OutboxId good = post.post(LETTER);

        post.delivery().drain();

        assertThat(post.stateOf(bad).state()).isEqualTo(MailState.FAILED);
        assertThat(post.stateOf(good).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aKillBetweenTheServersYesAndOurCommitRepeatsTheSameMessageId() throws Exception {
        post.server.start();
        OutboxId id = post.post(LETTER);
        assertThatThrownBy(() -> post.transaction.execute(status -> {
                    post.delivery().drain();
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(post.stateOf(id).state()).isEqualTo(MailState.QUEUED);

        post.delivery().drain();

        MimeMessage[] mails = post.server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
    }

    @Test
    void twoNodesShareTheOutboxAndSendEachLetterOnce() throws Exception {
        post.server.start();
        IntStream.range(0, 40).forEach(n -> post.post(LETTER));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = nodes.submit(() -> post.delivery().drain());
            Future<Integer> second = nodes.submit(() -> post.delivery().drain());
            assertThat(first.get() + second.get()).isEqualTo(40);
        } finally {
            nodes.shutdown();
        }
        assertThat(Arrays.stream(post.server.getReceivedMessages())
                        .map(OutboxDeliveryTest::messageId)
                        .distinct())
                .hasSize(40);
    }

    @Test
    void attachmentsKeepTheirChineseNamesAndBytes() throws Exception {
        post.server.start();
        byte[] pdf = "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8);
        post.offer(source(ref -> new MailAttachment("简报第1期（总第1期）.pdf", "application/pdf", pdf)));
        post.post(LETTER.attach("test-document", 7));

        post.delivery().drain();

        MimeMultipart parts = (MimeMultipart) post.server.getReceivedMessages()[0].getContent();
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("简报第1期（总第1期）.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void aLetterWhoseAttachmentIsGoneIsShownToTheOfficeAndNotSentWithout() {
        post.server.start();
        post.offer(source(ref -> {
            throw new NotFoundException();
        }));
        OutboxId id = post.post(LETTER.attach("test-document", 7));

        post.delivery().drain();

        assertThat(post.stateOf(id).state()).isEqualTo(MailState.FAILED);
        assertThat(post.server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aReminderIsNotSentAfterItsSlot() {
        post.server.start();
        OutboxId id = post.post(LETTER.asInboxCopy(clock.instant().plus(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(1));

        post.delivery().drain();

        assertThat(post.stateOf(id).state()).isEqualTo(MailState.EXPIRED);
        assertThat(post.server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAMailServerLettersWaitAndInboxCopiesStayInTheInbox(@Autowired Outbox unconfigured) {
        assertThat(unconfigured.isConfigured()).isFalse();
        OutboxId letter = post.transaction.execute(status -> unconfigured.mail(LETTER));
        OutboxId copy = post.transaction.execute(status -> unconfigured.mail(LETTER.asInboxCopy(null)));

        assertThat(post.stateOf(letter).state()).isEqualTo(MailState.QUEUED);
        assertThat(post.stateOf(copy).state()).isEqualTo(MailState.INBOX_ONLY);
    }

    private static MailAttachmentSource source(java.util.function.Function<String, MailAttachment> load) {
        return new MailAttachmentSource() {
            @Override
            public String kind() {
                return "test-document";
            }

            @Override
            public MailAttachment load(String ref) {
                return load.apply(ref);
            }
        };
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
