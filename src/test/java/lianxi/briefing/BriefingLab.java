package lianxi.briefing;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.calendar.ReportWeek;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.permit.PermitScene;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.weekly.ReportText;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The notice's own group in January 2017 with two projects: one permit in hand, one done, one not begun, one overdue. The
 * week of 01-20 has its slot on Friday 12:00, the week of 01-27 on Thursday 01-26 12:00 (除夕 is a Friday).
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BriefingLab {

    static final ReportWeek FIRST = new ReportWeek(LocalDate.of(2017, 1, 13));
    static final ReportWeek WEEK = new ReportWeek(LocalDate.of(2017, 1, 20));
    static final ReportWeek NEXT = new ReportWeek(LocalDate.of(2017, 1, 27));

    @Autowired
    BriefingService service;

    @Autowired
    BriefingQueries queries;

    @Autowired
    DocumentService documents;

    @Autowired
    SigningService signing;

    @Autowired
    DeliveryService delivery;

    @Autowired
    DocumentQueries documentQueries;

    @Autowired
    WeeklyService weekly;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private BeanFactory beans;

    RosterFile.Ids ids;
    PermitScene permits;
    ProjectId first;
    ProjectId second;
    TrackId done;
    TrackId inHand;
    TrackId late;
    Actor clerk;
    Actor director;
    Actor leader;
    Actor member;
    Actor contact;

    @BeforeAll
    void theNoticeIsInForceAndTwoProjectsRun() {
        clock.set("2017-01-05T09:00");
        ids = NoticeRoster.setUp(setUp);
        permits = PermitScene.in(beans);
        clerk = actor(1, "示例经办员", null, Set.of(Role.OFFICE), Set.of());
        director = actor(
                2,
                "谢五金",
                ids.person("谢五金"),
                Set.of(Role.OFFICE, Role.LEADER),
                Set.of(Power.OFFICE_DIRECTOR, Power.DEPUTY_HEAD));
        leader = actor(3, "梁海昌", ids.person("梁海昌"), Set.of(Role.LEADER), Set.of(Power.GROUP_HEAD));
        member = actor(4, "刘安平", ids.person("刘安平"), Set.of(Role.MEMBER), Set.of());
        contact = new Actor(
                new AccountId(5), ids.person("示例林业联络员"), "示例林业联络员", Set.of(Role.CONTACT), Set.of(forestry()), Set.of());
        first = permits.project("一号光伏项目（示例）");
        second = permits.project("二号光伏项目（示例）");
        done = permits.track(first, "PROJECT_FILING", permits.reform()).id();
        inHand = permits.track(first, "LAND_PRELIMINARY", permits.forestry()).id();
        late = permits.track(second, "LAND_PRELIMINARY", permits.forestry()).id();
        permits.track(second, "PROJECT_FILING", permits.reform());
        permits.accept(inHand, LocalDate.of(2017, 1, 11));
    }

    @BeforeEach
    void nothingIsWrittenYet() throws Exception {
        try (Connection connection = new DriverManagerDataSource(
                                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
                        .getConnection();
                Statement sql = connection.createStatement()) {
            // Ids go on: the print of a draft is kept by them.
            sql.execute(
                    "truncate briefing, briefing_setting, document, document_frozen, document_event, document_delivery,"
                            + " document_series, document_series_year, weekly_report, weekly_event, notification_message,"
                            + " notification_outbox, task, problem, task_quantity cascade");
        }
        clock.set("2017-01-20T14:00");
    }

    UnitId forestry() {
        return ids.unit("区林业局");
    }

    static Actor actor(long account, String name, PersonId person, Set<Role> roles, Set<Power> powers) {
        return new Actor(new AccountId(account), person, name, roles, Set.of(), powers);
    }

    /** Files the forestry bureau's report at the moment, and leaves the clock there. */
    void filed(ReportWeek week, String at, String progress, String problems) {
        clock.set(at);
        WeeklyReportId report = weekly.open(contact, forestry(), week);
        int version = jdbc.sql("select version from weekly_report where id = ?")
                .param(report.value())
                .query(Integer.class)
                .single();
        var draft = weekly.saveDraft(contact, report, version, new ReportText(progress, problems, "上报省厅。"));
        weekly.submit(contact, report, draft.version());
    }

    BriefingId compiled(ReportWeek week) {
        return service.compile(clerk, week);
    }

    BriefingId inReview(ReportWeek week) {
        BriefingId id = compiled(week);
        documents.submit(clerk, document(id), documentVersion(id));
        return id;
    }

    BriefingId signed(ReportWeek week) {
        BriefingId id = inReview(week);
        sign(id);
        return id;
    }

    DocumentNumber sign(BriefingId id) {
        return signing.sign(director, document(id), documentVersion(id));
    }

    BriefingId issued(ReportWeek week) {
        BriefingId id = signed(week);
        send(id, to(leader));
        return id;
    }

    void send(BriefingId id, Dispatch... to) {
        delivery.send(clerk, document(id), documentVersion(id), List.of(to));
    }

    static Dispatch to(Actor person) {
        return new Dispatch(person.person(), null, person.name(), "", DeliveryChannel.INBOX, null, null, null);
    }

    BriefingView view(BriefingId id) {
        return queries.briefing(clerk, id);
    }

    DocumentId document(BriefingId id) {
        return view(id).document().id();
    }

    DocumentView documentOf(BriefingId id) {
        return view(id).document();
    }

    int documentVersion(BriefingId id) {
        return documentOf(id).version();
    }
}
