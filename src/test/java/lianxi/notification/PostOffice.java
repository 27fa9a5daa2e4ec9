package lianxi.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import lianxi.shared.PersonId;
import lianxi.shared.ProductProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The notification services as a node with a mail server (or none) has them, on the shared database. */
class PostOffice {

    private static final int NOBODY_LISTENS = 1;

    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final TransactionTemplate transaction;

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final StaticListableBeanFactory attachments = new StaticListableBeanFactory();

    PostOffice(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        jdbc.sql("delete from notification_outbox_attachment").update();
        jdbc.sql("delete from notification_outbox").update();
        jdbc.sql("delete from notification_digest").update();
        jdbc.sql("delete from notification_message").update();
    }

    void offer(MailAttachmentSource source) {
        attachments.addBean(source.kind(), source);
    }

    Outbox outbox(@Nullable String publicUrl) {
        return new Outbox(
                jdbc,
                context.getBean(Words.class),
                context.getBean(AddressBook.class),
                gate(),
                new ProductProperties(java.nio.file.Path.of("target"), publicUrl),
                event -> {},
                context.getBean(Clock.class));
    }

    OutboxDelivery delivery() {
        return new OutboxDelivery(
                new OutboxTable(jdbc),
                gate(),
                attachments.getBeanProvider(MailAttachmentSource.class),
                transaction,
                context.getBean(Clock.class));
    }

    Notices notices(Outbox outbox) {
        return new Notices(context.getBean(Inbox.class), outbox, context.getBean(AddressBook.class));
    }

    OutboxId post(Letter letter) {
        return transaction.execute(status -> outbox(null).mail(letter));
    }

    OutboxQueries.Delivery stateOf(OutboxId id) {
        return context.getBean(OutboxQueries.class).deliveries(List.of(id)).get(id);
    }

    PersonId person(String name, String email) {
        return new PersonId(jdbc.sql(
                        "insert into roster_person (name, phone_masked, email, version) values (?, '', ?, 0) returning id")
                .params(name, email)
                .query(Long.class)
                .single());
    }

    private MailGate gate() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.isRunning() ? server.getSmtp().getPort() : NOBODY_LISTENS);
        Properties settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.connectiontimeout", "2000");
        settings.setProperty("mail.smtp.timeout", "2000");
        return new MailGate(sender, "office@example.cn");
    }
}
