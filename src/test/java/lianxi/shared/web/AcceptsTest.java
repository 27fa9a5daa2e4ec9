package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AcceptsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        application/json                                                | true
        application/json;charset=UTF-8                                  | true
        application/json, text/plain, */*                               | true
        application/json;q=0.9, text/html;q=0.5                         | true
        */*;q=0.1, application/json                                     | true
        text/html                                                       | false
        text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | false
        text/html, application/json;q=0.9                               | false
        application/json;q=0.5, text/html;q=0.9                         | false
        */*                                                             | false
        text/csv                                                        | false
        not a type                                                      | false
        ''                                                              | false
        """)
    void jsonIsGivenToWhoAsksForIt(String accept, boolean json) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        assertThat(Accepts.json(request)).isEqualTo(json);
        assertThat(Accepts.json(new MockHttpServletRequest())).isFalse();
    }
}
