package lianxi.weekly;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignedWeeks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notice's own group in January 2017, whose week of 01-27 has its slot on Thursday 01-26 12:00 (除夕 is a Friday). */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WeeklyLab {

    static final ReportWeek BEFORE = new ReportWeek(LocalDate.of(2017, 1, 20));
    static final ReportWeek WEEK = new ReportWeek(LocalDate.of(2017, 1, 27));
    static final ReportWeek AFTER = new ReportWeek(LocalDate.of(2017, 2, 3));
    static final ReportText TEXT = new ReportText("完成外业调查。", "缺测绘成果。", "上报省厅。");

    @Autowired
    WeeklyService service;

    @Autowired
    WeeklyQueries queries;

    @Autowired
    ReportQueries reports;

    @Autowired
    MutableClock clock;

    @Autowired
    SignedWeeks signed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private RosterSetUp setUp;

    RosterFile.Ids ids;
    UnitId forestry;
    UnitId land;
    Actor contact;
    Actor foreigner;
    Actor clerk;
    Actor leader;

    @BeforeAll
    void theNoticeIsInForce() {
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        land = ids.unit("区国土分局");
        contact = actor(Role.CONTACT, 1, ids.person("示例林业联络员"), forestry);
        foreigner = actor(Role.CONTACT, 2, null, land);
        clerk = actor(Role.OFFICE, 3, null);
        leader = actor(Role.LEADER, 4, null);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set("2017-01-23T09:00");
    }

    @AfterEach
    void nothingIsLeft() {
        signed.clear();
        for (String table : List.of(
                "weekly_event",
                "weekly_report",
                "weekly_unit_setting",
                "notification_urge",
                "notification_digest",
                "notification_message")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    static Actor actor(Role role, long account, PersonId person, UnitId... units) {
        Actor plain = NoticeRoster.actor(role, person, units);
        return new Actor(
                new AccountId(account), person, role + " " + account, plain.roles(), plain.units(), plain.powers());
    }

    WeeklyReportId opened(ReportWeek week) {
        return service.open(contact, forestry, week);
    }

    /** Writes and files; the texts of the report as it then stands. */
    WeeklyReportId filed(ReportWeek week, ReportText text) {
        WeeklyReportId id = opened(week);
        SavedDraft draft = service.saveDraft(contact, id, version(id), text);
        service.submit(contact, id, draft.version());
        return id;
    }

    ReportView view(WeeklyReportId id) {
        return reports.view(clerk, id);
    }

    int version(WeeklyReportId id) {
        return view(id).version();
    }

    BoardRow row(ReportWeek week, UnitId unit) {
        return queries.board(week).rows().stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
