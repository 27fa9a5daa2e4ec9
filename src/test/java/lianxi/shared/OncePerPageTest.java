package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a page reads once, and what nothing may keep. */
class OncePerPageTest {

    private final OncePerPage once = new OncePerPage();
    private final AtomicInteger reads = new AtomicInteger();

    private record Schedule(long project) {}

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void pageReadsTheSameThingOnce() {
        asked("GET");
        assertThat(read(1)).isEqualTo(1);
        assertThat(read(1)).isEqualTo(1);
        assertThat(read(2)).as("another project").isEqualTo(2);
    }

    @Test
    void nextPageReadsAnew() {
        asked("GET");
        assertThat(read(1)).isEqualTo(1);
        asked("GET");
        assertThat(read(1)).isEqualTo(2);
    }

    @Test
    void whatWritesReadsAnewEachTime() {
        asked("POST");
        assertThat(read(1)).isEqualTo(1);
        assertThat(read(1)).isEqualTo(2);
    }

    @Test
    void workWithoutAPageReadsAnewEachTime() {
        assertThat(read(1)).isEqualTo(1);
        assertThat(read(1)).isEqualTo(2);
    }

    @Test
    void workThatOnlyReadsReadsTheSameThingOnceUntilItEnds() {
        once.whileReading(() -> {
            assertThat(read(1)).isEqualTo(1);
            assertThat(once.whileReading(() -> read(1))).as("within").isEqualTo(1);
            assertThat(read(1)).isEqualTo(1);
            return read(2);
        });
        assertThat(read(1)).as("afterwards").isEqualTo(3);
    }

    private static void asked(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/projects/1")));
    }

    private int read(long project) {
        return once.get(new Schedule(project), reads::incrementAndGet);
    }
}
