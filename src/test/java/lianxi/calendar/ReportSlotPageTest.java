package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The slot of any week, as a page and as JSON; the expected values follow domain.md's weekly slot. */
@ServiceTest
class ReportSlotPageTest {

    private static final String JSON = "application/json";
    private static final String PAGE = "text/html";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    private AccountId administrator;

    @BeforeEach
    void somebody() {
        clock.set("2017-01-26T10:00");
        administrator = signIn.account(Role.SYSTEM_ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-27, 2017-01-26T12:00+08:00", // Friday is 除夕: Thursday
        "2017-01-23, 2017-01-26T12:00+08:00", // any day of that week, its Monday
        "2017-01-29, 2017-01-26T12:00+08:00", // and its Sunday
        "2017-02-03, 2017-02-03T12:00+08:00", // an ordinary Friday after the holidays
        "2017-09-29, 2017-09-29T12:00+08:00", // the worked Saturday 09-30 moves nothing
        "2017-05-29, 2017-06-02T12:00+08:00", // 端午 on Monday and Tuesday
    })
    void theSlotOfAWeek(String day, String due) throws Exception {
        assertThat(asked("?week=" + day, JSON).getContentAsString()).isEqualTo("{\"due\":\"" + due + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-10-02", "2017-10-06", "2026-02-20"})
    void aWeekWithoutAWorkingDayUpToFridayOwesNothing(String day) throws Exception {
        assertThat(asked("?week=" + day, JSON).getContentAsString()).isEqualTo("{\"due\":null}");
        assertThat(asked("?week=" + day, PAGE).getContentAsString()).contains("不需要报送周报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?week=", "?week=2017-W04", "?week=2017-02-30", "?week=0001-01-01", "?week=9999-12-31"})
    void anythingButADateIsABadRequest(String query) throws Exception {
        MockHttpServletResponse json = asked(query, JSON);
        assertThat(json.getStatus()).isEqualTo(400);
        assertThat(json.getContentAsString()).startsWith("{\"errors\":[{\"field\":\"week\",\"message\":\"");
        MockHttpServletResponse page = asked(query, PAGE);
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("field-error", "name=\"week\"");
    }

    @Test
    void thePageSaysTheSlotAndWhatHangsOnIt() throws Exception {
        assertThat(asked("?week=2017-01-27", PAGE).getContentAsString())
                .contains("1月26日（周四） 12:00", "1月25日（周三） 15:00", "1月26日（周四） 08:30", "1月26日（周四） 18:00")
                .contains("1月20日（周五） 12:00 之后");
    }

    private MockHttpServletResponse asked(String query, String accept) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/calendar/report-slot" + query)
                        .header("Accept", accept)
                        .with(signIn.as(administrator)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }
}
