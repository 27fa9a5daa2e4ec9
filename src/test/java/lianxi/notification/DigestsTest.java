package lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DigestsTest {

    private static final ReportWeek NEW_YEARS_EVE = ReportWeek.of(LocalDate.of(2017, 1, 27));

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    MutableClock clock;

    PostOffice post;
    Digests digests;
    DigestKind eve;
    PersonId owing;
    PersonId done;
    Map<PersonId, List<DigestLine>> weekly = new HashMap<>();
    Map<PersonId, List<DigestLine>> tasks = new HashMap<>();

    @BeforeEach
    void twoSourcesAndTwoPeople() {
        post = new PostOffice(context);
        StaticListableBeanFactory sources = new StaticListableBeanFactory();
        sources.addBean("weekly", (DigestSource) moment -> weekly);
        sources.addBean("tasks", (DigestSource) moment -> tasks);
        digests = new Digests(
                sources.getBeanProvider(DigestSource.class),
                sources.getBeanProvider(AlertSource.class),
                context.getBean(AddressBook.class),
                post.notices(post.outbox(null)),
                context.getBean(AlertsTold.class),
                context.getBean(MessageSubjects.class),
                jdbc,
                new OncePerPage());
        eve = new DigestKind("notification.eve", ReportWeek::eveReminder, calendars, digests);
        owing = post.person("示例联络员甲", "a@example.cn");
        done = post.person("示例联络员乙", "");
        clock.set("2017-01-25T15:00");
    }

    @Test
    void everybodyWhoOwesGetsOneDigestOfAllSources() {
        weekly.put(owing, List.of(line("周报未报送", "/weekly/2017-01-27")));
        tasks.put(owing, List.of(line("任务待签收", "/tasks/1"), line("任务待反馈", "/tasks/2")));

        assertThat(produce()).isEqualTo(1);
        assertThat(titles(owing)).containsExactly("3 件待办，报送时点 1月26日（周四） 12:00");
        assertThat(jdbc.sql("select body from notification_message where person = ?")
                        .param(owing.value())
                        .query(String.class)
                        .single()
                        .lines())
                .containsExactly("· · 周报未报送", "· · 任务待签收", "· · 任务待反馈");
        assertThat(jdbc.sql("select count(*) from notification_outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverOwesNothingGetsNothing() {
        weekly.put(done, List.of());

        assertThat(produce()).isZero();
        assertThat(titles(done)).isEmpty();
    }

    @Test
    void whoeverHasNoMailAddressGetsTheDigestInTheInbox() {
        weekly.put(done, List.of(line("周报未报送", "/weekly/2017-01-27")));

        produce();

        assertThat(titles(done)).containsExactly("· 周报未报送");
        assertThat(jdbc.sql("select count(*) from notification_outbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReminderAsksForNothingOnceItsSlotHasPassed() {
        weekly.put(owing, List.of(line("周报未报送", "/weekly/2017-01-27")));
        produce();
        InboxQueries inbox = context.getBean(InboxQueries.class);
        assertThat(inbox.unread(owing)).isEqualTo(1);

        clock.set("2017-01-26T12:00");
        assertThat(inbox.unread(owing)).isZero();
        assertThat(inbox.page(owing, 0).rows()).singleElement().matches(MessageView::read);
    }

    @Test
    void aDigestOfOneThingSaysItOnceAndItsMailIsNotEmpty() {
        weekly.put(owing, List.of(line("周报未报送", "/weekly/2017-01-27")));
        produce();

        assertThat(jdbc.sql("select body from notification_message where person = ?")
                        .param(owing.value())
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select body from notification_outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("· 周报未报送");
    }

    @Test
    void nobodyGetsASecondDigestForTheSameOccurrence() {
        weekly.put(owing, List.of(line("周报未报送", "/weekly/2017-01-27")));

        produce();
        produce();

        assertThat(titles(owing)).hasSize(1);
    }

    @Test
    void aMovedSlotIsRemindedOfAnew() {
        Owed thursday = eve.owed(at("2017-01-25T00:00"), at("2017-01-25T23:00")).get(0);
        assertThat(thursday.period()).isEqualTo("2017-01-27@2017-01-26");

        Owed friday = eve.owed(at("2017-01-19T00:00"), at("2017-01-19T23:00")).get(0);
        assertThat(friday.period()).isEqualTo("2017-01-20");
    }

    @Test
    void theReminderOfTheWeekAfterAHolidayLiesBeforeTheHoliday() {
        assertThat(eve.owed(at("2017-01-26T12:01"), at("2017-02-05T00:00")))
                .containsExactly(Owed.until("2017-02-03", at("2017-01-26T15:00"), at("2017-02-03T12:00")));
    }

    private int produce() {
        Owed owed = Owed.until("2017-01-27@2017-01-26", at("2017-01-25T15:00"), at("2017-01-26T12:00"));
        return post.transaction.execute(status -> eve.produce(owed)).made();
    }

    private List<String> titles(PersonId person) {
        return new ArrayList<>(jdbc.sql("select title from notification_message where person = ?")
                .param(person.value())
                .query(String.class)
                .list());
    }

    private static DigestLine line(String text, String path) {
        return new DigestLine(Text.of("notification.digest.line", text), path);
    }

    private static java.time.Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
