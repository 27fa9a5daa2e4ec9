package lianxi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.access.Actors;
import lianxi.meeting.MeetingSeries;
import lianxi.meeting.MeetingSeriesQueries;
import lianxi.meeting.MonthlyRule;
import lianxi.roster.RosterQueries;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.testing.EmptyTables;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class SetUpTest {

    @Autowired
    MockMvc web;

    @Autowired
    SetUpLinks links;

    @Autowired
    Actors actors;

    @Autowired
    RosterQueries roster;

    @Autowired
    MeetingSeriesQueries meetings;

    @Autowired
    OccurrenceLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void onTheNoticesDay() {
        clock.set("2017-01-05T09:00");
    }

    @Test
    void theSetUpMakesAdministratorsGroupOfficeAndFirstAccountsOnce(@Autowired ApplicationContext context)
            throws Exception {
        EmptyTables.empty(context);
        String token = links.issue();
        String page = web.perform(SetUpLinkTest.filled(token, SetUpLinkTest.typed()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(passwords(page)).hasSize(6).doesNotHaveDuplicates().allMatch(password -> password.length() == 16);
        assertThat(roles("xitong")).isEqualTo(List.of(Role.SYSTEM_ADMIN));
        assertThat(roles("anquan")).isEqualTo(List.of(Role.SECURITY_ADMIN));
        assertThat(roles("shenji")).isEqualTo(List.of(Role.AUDIT_ADMIN));
        assertThat(roles("zuzhang")).isEqualTo(List.of(Role.LEADER));
        assertThat(roles("bangongshi")).isEqualTo(List.of(Role.OFFICE));
        assertThat(actors.actorOf(roster.officeDirector(java.time.LocalDate.of(2017, 1, 5))
                                .orElseThrow()
                                .person())
                        .powers())
                .containsExactly(Power.OFFICE_DIRECTOR);

        web.perform(get("/setup").param("token", token)).andExpect(status().isNotFound());
        web.perform(SetUpLinkTest.filled(token, SetUpLinkTest.typed())).andExpect(status().isNotFound());
        web.perform(get("/setup").param("token", links.issue())).andExpect(status().isNotFound());
    }

    @Test
    void theGroupMeetsFromThenOnOnTheDayThatWasTyped(@Autowired ApplicationContext context) throws Exception {
        EmptyTables.empty(context);
        Map<String, String> typed = new HashMap<>(SetUpLinkTest.typed());
        typed.putAll(Map.of("meetingDay", "20", "meetingAt", "14:30", "meetingPlace", "二楼会议室"));

        web.perform(SetUpLinkTest.filled(links.issue(), typed)).andExpect(status().isOk());

        MeetingSeries series = meetings.current().orElseThrow();
        assertThat(series.rules()).singleElement().satisfies(terms -> {
            assertThat(terms.rule()).isEqualTo(MonthlyRule.onDay(20));
            assertThat(terms.at()).isEqualTo(LocalTime.of(14, 30));
            assertThat(terms.place()).isEqualTo("二楼会议室");
        });
        ledger.sweep();
        clock.set("2017-01-13T08:30");
        ledger.sweep();
        // Friday 20 January: five working days before is Friday the 13th
        assertThat(jdbc.sql("select period from scheduling_occurrence where kind = 'meeting.agenda'")
                        .query(String.class)
                        .list())
                .containsExactly(series.id() + "/2017-01");
    }

    private List<Role> roles(String login) {
        long id = jdbc.sql("select id from access_account where login = ?")
                .param(login)
                .query(Long.class)
                .single();
        return List.copyOf(actors.actorOf(new lianxi.shared.AccountId(id)).roles());
    }

    private static List<String> passwords(String page) {
        Matcher cells = Pattern.compile("<code>([A-Za-z0-9]+)</code>").matcher(page);
        return cells.results().map(cell -> cell.group(1)).toList();
    }
}
