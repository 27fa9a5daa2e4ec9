package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

/** Where the session is read: with the database away, a page's own files still come. */
class PageFlashesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/css/app.css", "/vendor/bootstrap-5.3.9/bootstrap.min.css", "/favicon.ico"})
    void filesLeaveTheSessionAlone(String path) {
        FlashMap found = new PageFlashes().retrieveAndUpdate(withoutSession(path), new MockHttpServletResponse());

        assertThat((Object) found).isNull();
    }

    @Test
    void pagesReadIt() {
        assertThatThrownBy(() ->
                        new PageFlashes().retrieveAndUpdate(withoutSession("/weekly"), new MockHttpServletResponse()))
                .hasMessage("session read");
    }

    private static MockHttpServletRequest withoutSession(String path) {
        return new MockHttpServletRequest("GET", path) {
            @Override
            public HttpSession getSession(boolean create) {
                throw new IllegalStateException("session read");
            }
        };
    }
}
