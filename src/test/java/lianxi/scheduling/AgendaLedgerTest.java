package lianxi.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingSeriesService;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.SeriesId;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.testing.EmptyTables;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten years of monthly agendas on two nodes that are down at random for minutes, days or months: exactly 120, each for its own
 * day and made in the first minute that a node is up from then on. More histories: {@code -Dlianxi.agenda.seeds=50}.
 */
@ServiceTest
class AgendaLedgerTest {

    private static final int MONTHS = 120;
    private static final YearMonth FIRST = YearMonth.of(2017, 1);
    /** Before the agenda of the next month, which is due on 2027-01-08. */
    private static final Instant END = moment(LocalDate.of(2027, 1, 5), LocalTime.of(9, 0));

    private static final Instant BEGIN = moment(LocalDate.of(2017, 1, 5), LocalTime.of(9, 0));

    private static ExecutorService nodes;

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    MeetingSeriesService meetings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private List<OccurrenceLedger> both;
    private SeriesId series;

    @BeforeAll
    static void startNodes() {
        nodes = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stopNodes() {
        nodes.shutdownNow();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("lianxi.agenda.seeds", 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tenYearsMakeExactlyOneHundredAndTwentyAgendas(long seed) throws Exception {
        begin();
        Map<String, Instant> due = due();
        TreeSet<Instant> up = momentsUp(new Random(seed), due);
        Map<String, Instant> made = new TreeMap<>();
        for (Instant now : up) {
            sweepOnBoth(now);
            due.forEach((period, moment) -> {
                if (!moment.isAfter(now)) {
                    made.putIfAbsent(period, now);
                }
            });
            assertThat(settled()).as("at %s", now).isEqualTo(made.size());
        }

        assertThat(made).hasSize(MONTHS);
        assertThat(jdbc.sql("select period, settled_at from scheduling_occurrence where kind = 'meeting.agenda'"
                                + " and state = 'DONE'")
                        .query((row, n) -> Map.entry(
                                row.getString("period"),
                                row.getTimestamp("settled_at").toInstant()))
                        .list())
                .containsExactlyInAnyOrderElementsOf(made.entrySet());
        assertThat(jdbc.sql("select month || ' ' || slot_day from meeting where kind = 'REGULAR' order by month")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(slots());
    }

    private void begin() throws SQLException {
        EmptyTables.empty(context);
        clock.set(BEGIN);
        LedgerLab lab = new LedgerLab(context);
        OccurrenceKind agenda = context.getBeansOfType(OccurrenceKind.class).values().stream()
                .filter(kind -> kind.code().equals("meeting.agenda"))
                .findFirst()
                .orElseThrow();
        both = List.of(lab.node(agenda), lab.node(agenda));
        both.get(0).begin();
        series = meetings.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "");
    }

    /** Every month's due moment, counted day by day as domain.md words it. */
    private Map<String, Instant> due() {
        Map<String, Instant> due = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            LocalDate day = slot(month);
            for (int left = 5; left > 0; left -= calendar().isWorkday(day) ? 1 : 0) {
                day = day.minusDays(1);
            }
            due.put(series + "/" + month, moment(day, LocalTime.of(8, 30)));
        }
        return due;
    }

    private List<String> slots() {
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            slots.add(month.atDay(1) + " " + slot(month));
        }
        return slots;
    }

    /** The 15th or the next working day; no holiday reaches from the 15th to the month's end. */
    private LocalDate slot(YearMonth month) {
        LocalDate day = month.atDay(15);
        while (!calendar().isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The minutes at which the nodes sweep: around each due moment and now and then between, except while they are down; then
     * the first minute after.
     */
    private static TreeSet<Instant> momentsUp(Random random, Map<String, Instant> due) {
        TreeSet<Instant> up = new TreeSet<>();
        for (Instant moment : due.values()) {
            up.addAll(List.of(moment, moment.plus(Duration.ofMinutes(1L + random.nextInt(20 * 24 * 60)))));
            if (random.nextInt(4) == 0) {
                up.add(moment.minusSeconds(60));
            }
        }
        for (Instant moment : List.copyOf(due.values())) {
            if (random.nextInt(3) == 0) {
                Instant down = moment.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
                Instant back = earlier(down.plus(downtime(random)), END);
                up.subSet(down, true, back, false).clear();
                up.add(back);
            }
        }
        up.tailSet(END, false).clear();
        return up;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Minutes, days, or now and then more than two months. */
    private static Duration downtime(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofMinutes(1L + random.nextInt(60));
            case 4 -> Duration.ofDays(30L + random.nextInt(60));
            default -> Duration.ofMinutes(60L + random.nextInt(8 * 24 * 60));
        };
    }

    private void sweepOnBoth(Instant now) throws Exception {
        clock.set(now);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> running = new ArrayList<>();
        for (OccurrenceLedger node : both) {
            running.add(nodes.submit(() -> {
                together.await();
                return node.sweep();
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private int settled() {
        return jdbc.sql("select count(*) from scheduling_occurrence where kind = 'meeting.agenda' and state = 'DONE'")
                .query(Integer.class)
                .single();
    }

    private WorkCalendar calendar() {
        return calendars.current();
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
