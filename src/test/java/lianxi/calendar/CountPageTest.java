package lianxi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The deadline calculator as a page and as JSON; the dates are domain.md's. */
@ServiceTest
class CountPageTest {

    private static final String JSON = "application/json";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";
    private static final String TWENTY = "/calendar/count?from=2017-01-16&amount=20&unit=working";

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
        administrator = signIn.account(Role.AUDIT_ADMIN);
    }

    @Test
    void theJsonHasTheDateAndItsWhy() throws Exception {
        MockHttpServletResponse answer = asked(TWENTY, JSON);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith(JSON);
        // 01-17 Tue … 01-20 Fri; 01-22 worked; 01-23 … 01-26; 02-03; 02-04 worked; 02-06 … 02-16 nine days
        assertThat(answer.getContentAsString())
                .isEqualTo("{\"due\":\"2017-02-16\",\"provisional\":false,\"why\":["
                        + "\"2017-01-17 至 01-20：4 个工作日\","
                        + "\"01-22 调休上班，计 1 日\","
                        + "\"01-23 至 01-26：4 个工作日\","
                        + "\"01-27 至 02-02 春节放假，不计\","
                        + "\"02-03：1 个工作日\","
                        + "\"02-04 调休上班，计 1 日\","
                        + "\"02-06 至 02-16：9 个工作日\","
                        + "\"合计 4+1+4+1+1+9=20 个工作日\","
                        + "\"期限届满日：2017-02-16（周四）\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'/calendar/count?from=2017-01-16&amount=20&unit=working&stop=2017-01-25..2017-02-03', 2017-02-21, false",
        "'/calendar/count?from=2017-02-06&amount=5&unit=working', 2017-02-13, false",
        "'/calendar/count?from=2017-02-06&amount=5&unit=working&stop=2017-02-08..2017-02-09', 2017-02-15, false",
        // the two stops overlap on 02-09: three days, not four
        "'/calendar/count?from=2017-02-06&amount=5&unit=working&stop=2017-02-08..2017-02-09&stop=2017-02-09..2017-02-10', 2017-02-16, false",
        // ten more: 02-17, 02-20 … 02-24, 02-27 … 03-02
        "'/calendar/count?from=2017-01-16&amount=20&unit=working&extend=10', 2017-03-02, false",
        // 01-20 + 10 calendar = 01-30 in 春节
        "'/calendar/count?from=2017-01-20&amount=10&unit=calendar', 2017-02-03, false",
        // 5 + 5 calendar = 02-16, a Thursday: added before rolling (02-11 alone would roll to 02-13)
        "'/calendar/count?from=2017-02-06&amount=5&unit=calendar&extend=5', 2017-02-16, false",
        "'/calendar/count?from=2026-12-28&amount=5&unit=working', 2027-01-04, true",
    })
    void theJsonAnswersEveryQuestion(String address, String due, boolean provisional) throws Exception {
        assertThat(asked(address, JSON).getContentAsString())
                .startsWith("{\"due\":\"%s\",\"provisional\":%s,\"why\":[".formatted(due, provisional));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?amount=20&unit=working",
                "?from=2017-01-16&unit=working",
                "?from=2017-01-16&amount=20",
                "?from=2017-01-16&amount=0&unit=working",
                "?from=2017-01-16&amount=-3&unit=working",
                "?from=2017-01-16&amount=3651&unit=working",
                "?from=2017-01-16&amount=99999999999&unit=working",
                "?from=2017-01-16&amount=two&unit=working",
                "?from=2017-01-16&amount=1.5&unit=working",
                "?from=2017-01-16&amount=20&unit=weeks",
                "?from=2017-01-16&amount=20&unit=WORKING",
                "?from=2017-01-16&amount=20&unit=",
                "?from=2017-02-30&amount=20&unit=working",
                "?from=yesterday&amount=20&unit=working",
                "?from=0001-01-01&amount=20&unit=working",
                "?from=9999-12-31&amount=20&unit=working",
                "?from=2017-01-16&amount=20&unit=working&extend=-1",
                "?from=2017-01-16&amount=20&unit=working&extend=x",
                "?from=2017-01-16&amount=20&unit=working&extend=3651",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-01-25",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-01-25..",
                "?from=2017-01-16&amount=20&unit=working&stop=..2017-01-25",
                "?from=2017-01-16&amount=20&unit=working&stop=..",
                "?from=2017-01-16&amount=20&unit=working&stop=",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-02-03..2017-01-25",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-01-25..2017-02-31",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-01-25..2017-02-03&stop=never",
                "?from=2017-01-16&amount=20&unit=working&stop=2017-01-25..2099-02-03",
                "?from=2017-01-16&amount=20&unit=working&stop=0001-01-01..9999-12-31",
            })
    void whatCannotBeCountedIsABadRequest(String query) throws Exception {
        MockHttpServletResponse json = asked("/calendar/count" + query, JSON);
        assertThat(json.getStatus()).isEqualTo(400);
        assertThat(json.getContentType()).startsWith(JSON);
        assertThat(json.getContentAsString())
                .startsWith("{\"errors\":[{\"field\":\"")
                .doesNotContain("null");

        if (!query.isEmpty()) {
            MockHttpServletResponse page = asked("/calendar/count" + query, BROWSER);
            assertThat(page.getStatus()).isEqualTo(400);
            assertThat(page.getContentAsString()).contains("<title>错误：期限推算").contains("field-error");
        }
    }

    @Test
    void moreStopsThanAnOfficeEverHasAreRefused() throws Exception {
        String stops = "&stop=2017-02-08..2017-02-09".repeat(21);
        assertThat(asked(TWENTY + stops, JSON).getStatus()).isEqualTo(400);
        assertThat(asked(TWENTY + "&stop=2017-02-08..2017-02-09".repeat(20), JSON)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theLongestQuestionIsAnsweredAtOnce() throws Exception {
        StringBuilder stops = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            stops.append("&stop=")
                    .append(2017 + i * 9)
                    .append("-01-01..")
                    .append(2025 + i * 9)
                    .append("-12-28");
        }
        long before = System.nanoTime();
        MockHttpServletResponse answer =
                asked("/calendar/count?from=2017-01-16&amount=3650&unit=working&extend=3650" + stops, JSON);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void withoutAQuestionThePageIsAnEmptyForm() throws Exception {
        MockHttpServletResponse page = asked("/calendar/count", BROWSER);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("name=\"from\"", "name=\"rows[0].from\"", "name=\"rows[2].to\"")
                .doesNotContain("field-error", "count-due");
        assertThat(asked("/calendar/count", "*/*").getContentType()).startsWith("text/html");
    }

    @Test
    void thePageSaysTheDateAndWhy() throws Exception {
        assertThat(asked(TWENTY, BROWSER).getContentAsString())
                .contains("2月16日（周四）", "<li>2017-01-17 至 01-20：4 个工作日</li>", "1月16日（周一） 为事由发生日")
                .contains("value=\"2017-01-16\"")
                .doesNotContain("†", "field-error");
        assertThat(asked("/calendar/count?from=2026-12-28&amount=5&unit=working", BROWSER)
                        .getContentAsString())
                .contains("†")
                .containsOnlyOnce("暂按周一至周五计算");
    }

    @Test
    void theFieldsOfThePageBecomeALinkToShare() throws Exception {
        MockHttpServletResponse answer = asked(
                TWENTY + "&extend=&rows[0].from=2017-01-25&rows[0].to=2017-02-03&rows[1].from=&rows[1].to="
                        + "&rows[2].from=2017-02-20&rows[2].to=2017-02-20",
                BROWSER);
        assertThat(answer.getRedirectedUrl())
                .isEqualTo(TWENTY + "&stop=2017-01-25..2017-02-03&stop=2017-02-20..2017-02-20");
    }

    @Test
    void aRefusedPageKeepsItsInput() throws Exception {
        assertThat(asked(TWENTY.replace("20", "2x") + "&stop=2017-01-25..2017-02-03&stop=1月..2月", BROWSER)
                        .getContentAsString())
                .contains("value=\"2017-01-25\"", "value=\"2017-02-03\"", "value=\"1月\"", "value=\"2月\"");
    }

    private MockHttpServletResponse asked(String address, String accept) throws Exception {
        String[] parts = address.split("\\?", 2);
        var request = get(parts[0]).header(HttpHeaders.ACCEPT, accept).with(signIn.as(administrator));
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                String[] words = pair.split("=", 2);
                request.queryParam(words[0], words[1]);
            }
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
