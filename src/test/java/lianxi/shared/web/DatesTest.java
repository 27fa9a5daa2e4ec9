package lianxi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates as people read them, on the morning of Friday 2017-01-27. */
class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Dates dates;

    @BeforeEach
    void friday() throws Exception {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        Clock clock = Clock.fixed(Instant.parse("2017-01-27T02:32:00Z"), SHANGHAI);
        dates = new Dates(new WebConfiguration().messageSource(), clock);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void yearStandsOnlyWhenItIsNotThisOne() {
        assertThat(dates.day(LocalDate.of(2017, 1, 27))).isEqualTo("1月27日（周五）");
        assertThat(dates.day(LocalDate.of(2016, 12, 31))).isEqualTo("2016年12月31日（周六）");
        assertThat(dates.day((LocalDate) null)).isEmpty();
    }

    @Test
    void daysInsideASentenceReadAsOnThePage() {
        assertThat(dates.worded("calendar.why.DAYS_LEFT", LocalDate.of(2017, 3, 1), 3))
                .isEqualTo("应于3月1日（周三）办结，还剩 3 个工作日");
    }

    @Test
    void momentsAreOfShanghaiWhateverTheHost() {
        assertThat(dates.time(Instant.parse("2017-01-27T02:32:00Z"))).isEqualTo("10:32");
        assertThat(dates.moment(Instant.parse("2017-01-26T16:30:00Z"))).isEqualTo("1月27日（周五） 00:30");
        assertThat(dates.saved(Instant.parse("2017-01-27T02:32:00Z"))).isEqualTo("已存 10:32");
    }

    @Test
    void whatIsLeftIsSaidInDaysHoursMinutes() {
        assertThat(dates.until(slot(1, 27, 12, 0))).isEqualTo("还有 1 小时");
        assertThat(dates.until(slot(1, 27, 11, 0))).isEqualTo("还有 28 分钟");
        assertThat(dates.until(slot(1, 31, 12, 0))).isEqualTo("还有 4 天");
        assertThat(dates.until(slot(1, 27, 10, 32))).isEqualTo("已过");
        assertThat(dates.workdays(3)).isEqualTo("还剩 3 个工作日");
        assertThat(dates.workdays(0)).isEqualTo("今天到期");
        assertThat(dates.workdays(-2)).isEqualTo("已逾期 2 个工作日");
    }

    @Test
    void englishSaysTheSame() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(dates.day(LocalDate.of(2017, 1, 27))).isEqualTo("Fri 27 Jan");
        assertThat(dates.day(LocalDate.of(2016, 12, 31))).isEqualTo("Sat 31 Dec 2016");
        assertThat(dates.workdays(1)).isEqualTo("1 working day left");
        assertThat(dates.workdays(-3)).isEqualTo("3 working days overdue");
    }

    private static ZonedDateTime slot(int month, int day, int hour, int minute) {
        return ZonedDateTime.of(2017, month, day, hour, minute, 0, 0, SHANGHAI);
    }
}
