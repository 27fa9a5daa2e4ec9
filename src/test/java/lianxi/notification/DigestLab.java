package lianxi.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Digests over made-up duties and alerts of two people. */
@ServiceTest
abstract class DigestLab {

    static final DigestMoment SLOT = new DigestMoment(
            ReportWeek.of(LocalDate.of(2017, 1, 27)),
            LocalDateTime.parse("2017-01-26T12:00").atZone(BusinessClock.ZONE));

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    MutableClock clock;

    final Map<PersonId, List<DigestLine>> duties = new HashMap<>();
    final Map<PersonId, List<Alert>> alerts = new HashMap<>();

    PostOffice post;
    Digests digests;
    DailyDigestKind daily;
    PersonId head;
    PersonId contact;

    @BeforeEach
    void twoPeopleToldOfNothing() {
        post = new PostOffice(context);
        jdbc.sql("delete from notification_told").update();
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("duties", (DigestSource) moment -> duties);
        sources.addBean("alerts", (AlertSource) day -> alerts);
        digests = new Digests(
                sources.getBeanProvider(DigestSource.class),
                sources.getBeanProvider(AlertSource.class),
                context.getBean(AddressBook.class),
                post.notices(post.outbox(null)),
                context.getBean(AlertsTold.class),
                context.getBean(MessageSubjects.class),
                jdbc,
                new OncePerPage());
        daily = new DailyDigestKind(calendars, digests);
        head = post.person("示例责任人", "");
        contact = post.person("示例联络员", "");
        clock.set("2017-01-19T08:30");
    }

    /** The digest of a working day. */
    int day(String day) {
        Owed owed = daily.owed(at(day + "T00:00"), at(day + "T23:59")).get(0);
        return inTransaction(() -> daily.produce(owed).made());
    }

    /** The reminder at 08:30 of the slot's day. */
    int morning() {
        return inTransaction(() -> digests.beforeSlot(Digests.MORNING, "2017-01-27@2017-01-26", SLOT));
    }

    <T> T inTransaction(Supplier<T> work) {
        return post.transaction.execute(status -> work.get());
    }

    List<String> titles(PersonId person) {
        return jdbc.sql("select title from notification_message where person = ? order by id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    static DigestLine line(String text) {
        return new DigestLine(Text.of("notification.digest.line", text), "/permits");
    }

    static Alert dueSoon(String subject, String date) {
        return alert(subject, "DUE_SOON", date);
    }

    static Alert alert(String subject, String state, String date) {
        return new Alert(subject, state, LocalDate.parse(date), line(subject));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
