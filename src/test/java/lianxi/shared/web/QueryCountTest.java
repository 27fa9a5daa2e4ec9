package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The count of a page's queries, as the profile measure tells it. */
class QueryCountTest {

    private final QueryCount queries = new QueryCount();
    private final QueryCountFilter filter = new QueryCountFilter(queries);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void queriesOfThePageCountEvenWhileItIsWritten() throws Exception {
        run((request, page) -> {
            send("select 1");
            page.getWriter().write("half");
            send("select 2");
            page.flushBuffer();
            send("select 3");
        });

        assertThat(response.getHeader("X-Queries")).isEqualTo("3");
        assertThat(response.getContentAsString()).isEqualTo("half");
    }

    @Test
    void sessionIsLeftOut() throws Exception {
        run((request, page) -> {
            send("UPDATE SPRING_SESSION SET last_access_time = ? WHERE primary_id = ?");
            send("select id from weekly_report");
        });

        assertThat(response.getHeader("X-Queries")).isEqualTo("1");
    }

    @Test
    void whatOtherThreadsAskIsNotOurs() throws Exception {
        run((request, page) -> {
            Thread other = new Thread(() -> send("select 1"));
            other.start();
            join(other);
        });
        send("select 1");

        assertThat(response.getHeader("X-Queries")).isEqualTo("0");
    }

    private void run(FilterChain page) throws Exception {
        filter.doFilter(new MockHttpServletRequest(), response, page);
    }

    private void send(String sql) {
        queries.afterQuery(new ExecutionInfo(), List.of(new QueryInfo(sql)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
