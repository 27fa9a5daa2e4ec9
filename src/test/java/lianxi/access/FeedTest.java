package lianxi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.CalendarEntry;
import lianxi.calendar.CalendarFile;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The calendar feed: its secret address, and its file read by another library than the one that wrote it. */
@ServiceTest
class FeedTest {

    @Autowired
    FeedService feeds;

    @Autowired
    AccountService accounts;

    @Autowired
    CalendarFile file;

    @Autowired
    SignIn signIn;

    @Autowired
    MockMvc mvc;

    AccountId account;
    Actor actor;

    @BeforeEach
    void somebody() {
        signIn.account(Role.OFFICE);
        account = signIn.account(Role.OFFICE);
        actor = signIn.actor(account);
    }

    @Test
    void theAddressOpensWithoutASessionAndKeepsNone() throws Exception {
        String secret = feeds.open(actor);
        mvc.perform(get(address(secret)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull())
                .andExpect(result -> assertThat(result.getResponse().getHeader("Cache-Control"))
                        .contains("no-store"));
    }

    @Test
    void aNewAddressEndsTheOldOne() throws Exception {
        String old = feeds.open(actor);
        String young = feeds.open(actor);
        mvc.perform(get(address(old))).andExpect(status().isNotFound());
        mvc.perform(get(address(young))).andExpect(status().isOk());
    }

    @Test
    void aClosedFeedAndAClosedAccountAnswerNothing() throws Exception {
        String secret = feeds.open(actor);
        feeds.close(actor);
        mvc.perform(get(address(secret))).andExpect(status().isNotFound());
        assertThat(feeds.openSince(account)).isEmpty();
        String again = feeds.open(actor);
        accounts.disable(signIn.actor(signIn.account(Role.SYSTEM_ADMIN)), account);
        mvc.perform(get(address(again))).andExpect(status().isNotFound());
    }

    @Test
    void twoClicksMakeOneAddress() throws Exception {
        String key = "6ad4a0b6-0d0d-4a6e-9d63-3f3c0f7a0a11";
        Object first = mvc.perform(post("/settings/feed")
                        .with(csrf())
                        .with(signIn.as(account))
                        .param("key", key))
                .andExpect(redirectedUrl("/settings"))
                .andReturn()
                .getFlashMap()
                .get("feedSecret");
        mvc.perform(post("/settings/feed").with(csrf()).with(signIn.as(account)).param("key", key))
                .andExpect(redirectedUrl("/settings"))
                .andExpect(flash().attributeCount(0));
        mvc.perform(get(address(String.valueOf(first)))).andExpect(status().isOk());
    }

    @Test
    void administratorsHaveNoFeed() {
        Actor auditor = signIn.actor(signIn.account(Role.AUDIT_ADMIN));
        assertThatThrownBy(() -> feeds.open(auditor)).isInstanceOf(ForbiddenException.class);
    }

    /** 2017-01-16 09:00 in Shanghai is 01:00 UTC. */
    @Test
    void anotherParserReadsTheFile() throws Exception {
        byte[] bytes = file.bytes(
                List.of(
                        new CalendarEntry(
                                "meeting:3",
                                "meeting",
                                "1月例会；含逗号, 分号;",
                                LocalDate.of(2017, 1, 16),
                                LocalTime.of(9, 0),
                                LocalTime.of(11, 0),
                                "三楼会议室",
                                "/meetings/3",
                                true),
                        new CalendarEntry(
                                "due:task:5",
                                "due",
                                "落实临时用地",
                                LocalDate.of(2017, 1, 20),
                                null,
                                null,
                                "",
                                "/tasks/5",
                                false)),
                Locale.SIMPLIFIED_CHINESE);
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        List<CalendarComponent> events = read.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.UID)).isEqualTo("meeting-3@lianxi");
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20170116T010000Z");
        assertThat(value(events.get(0), Property.DTEND)).isEqualTo("20170116T030000Z");
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo("【会议】1月例会；含逗号, 分号;");
        assertThat(value(events.get(0), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events.get(0), Property.LOCATION)).isEqualTo("三楼会议室");
        assertThat(value(events.get(1), Property.UID)).isEqualTo("due-task-5@lianxi");
        assertThat(value(events.get(1), Property.DTSTART)).isEqualTo("20170120");
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String address(String secret) {
        return "/calendar/feed/" + secret + ".ics";
    }
}
