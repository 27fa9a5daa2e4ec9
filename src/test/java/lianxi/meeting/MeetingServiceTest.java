package lianxi.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import lianxi.meeting.MeetingMonth.Why;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterSetUp;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the notice's own group in 2017, from plan to report (domain.md: lifecycle, original slot, 受托主持). */
@ServiceTest
@Transactional
class MeetingServiceTest {

    private static final YearMonth JANUARY = YearMonth.of(2017, 1);
    private static final LocalDate MONDAY = LocalDate.of(2017, 1, 16);

    @Autowired
    MeetingService service;

    @Autowired
    MeetingSeriesService seriesService;

    @Autowired
    MeetingQueries queries;

    @Autowired
    MeetingMonths months;

    @Autowired
    MeetingCalendarFile file;

    @Autowired
    MeetingsInCalendar calendar;

    @Autowired
    RosterQueries roster;

    @Autowired
    MutableClock clock;

    private final Actor office = NoticeRoster.office();
    private SeriesId series;

    @BeforeAll
    static void theNoticesOwnGroup(@Autowired RosterSetUp setUp, @Autowired MutableClock clock) {
        clock.set("2017-01-05T09:00");
        NoticeRoster.setUp(setUp);
    }

    @BeforeEach
    void itsSeries() {
        clock.set("2017-01-05T09:00");
        series = seriesService.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "三楼会议室");
    }

    @Test
    void aRegularMeetingIsDraftedOnceWithItsSlotAndTheGroupHeadInTheChair() {
        MeetingId id = january();

        MeetingView meeting = queries.view(id);
        assertThat(meeting.title()).isEqualTo("2017年1月联席会议");
        assertThat(meeting.slot()).isEqualTo(MONDAY.atTime(9, 0)).isEqualTo(meeting.start());
        assertThat(meeting.place()).isEqualTo("三楼会议室");
        assertThat(meeting.chair().person())
                .isEqualTo(roster.groupHead(MONDAY).orElseThrow().person());
        assertThat(january()).isEqualTo(id);
    }

    /** A host in the group's own zone, and one behind it: nine is nine. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void aMeetingBeginsAtTheTimeThatWasTypedWhereverTheHostStands(String zone) {
        TimeZone host = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            MeetingView meeting = queries.view(january());
            assertThat(meeting.start()).isEqualTo(MONDAY.atTime(9, 0));
            assertThat(meeting.slot()).isEqualTo(MONDAY.atTime(9, 0));
        } finally {
            TimeZone.setDefault(host);
        }
    }

    @Test
    void theOriginalSlotStaysWhereverTheMeetingMoves() {
        MeetingId id = january();

        move(id, LocalDate.of(2017, 2, 3), "与区委常委会冲突");

        MeetingView meeting = queries.view(id);
        assertThat(meeting.wasMoved()).isTrue();
        assertThat(meeting.slot()).isEqualTo(MONDAY.atTime(9, 0));
        assertThat(meeting.month()).isEqualTo(JANUARY);
        assertThat(queries.told(id).entries()).extracting(MeetingEntry::note).containsExactly("与区委常委会冲突", "");
        assertThat(january()).as("no second one for the period").isEqualTo(id);
    }

    @Test
    void anotherTimeNeedsAReasonAndLiesAhead() {
        MeetingId id = january();

        refused("meeting.refused.reason", () -> move(id, LocalDate.of(2017, 1, 17), ""));
        refused("meeting.refused.past", () -> move(id, LocalDate.of(2017, 1, 4), "早了"));
        refused("meeting.refused.far", () -> move(id, LocalDate.of(2019, 1, 6), "太远"));
        refused("meeting.refused.far", () -> move(id, LocalDate.of(9999, 12, 31), "太远"));
        refused("meeting.series.refused.far", () -> change(YearMonth.of(9999, 12), MonthlyRule.onDay(1), 1));
    }

    @Test
    void whoChangedAnotherTextIsShownBoth() {
        MeetingId id = january();
        MeetingTerms mine = new MeetingTerms("一月例会", MONDAY, LocalTime.of(9, 0), 90, "二楼会议室");
        service.move(office, id, new MeetingTerms("一月例会", MONDAY, LocalTime.of(9, 0), 60, "三楼会议室"), "", 0);

        assertThatThrownBy(() -> service.move(office, id, mine, "", 0))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts())
                                .extracting(conflict ->
                                        conflict.labelKey() + " " + conflict.theirs() + " " + conflict.yours())
                                .containsExactly("meetingForm.minutes 60 90", "meetingForm.place 三楼会议室 二楼会议室"));
    }

    @Test
    void aCancelledMeetingIsOverAndItsMonthSaysWhy() {
        MeetingId id = january();
        refused("meeting.refused.reason", () -> service.cancel(office, id, " ".strip(), 0));

        service.cancel(office, id, "议题并入二月例会", 0);

        refused("meeting.refused.over.CANCELLED", () -> move(id, LocalDate.of(2017, 1, 17), "补开"));
        assertThat(january()).isEqualTo(id);
        MeetingMonth month = month(JANUARY);
        assertThat(month.gap().why()).isEqualTo(Why.CANCELLED);
        assertThat(month.gap().regular().cancelledReason()).isEqualTo("议题并入二月例会");
    }

    @Test
    void aMonthWithoutAMeetingTellsWhetherItIsStillToComeLateOrMovedAway() {
        MeetingId id = january();
        move(id, LocalDate.of(2017, 2, 3), "与区委常委会冲突");
        clock.set("2017-02-16T10:00");

        assertThat(month(JANUARY).gap().why()).isEqualTo(Why.MOVED);
        MeetingMonth february = month(YearMonth.of(2017, 2));
        assertThat(february.meetings()).extracting(MeetingView::id).containsExactly(id);
        assertThat(february.gap().why())
                .as("the 15th has passed without a draft")
                .isEqualTo(Why.LATE);
        assertThat(month(YearMonth.of(2017, 3)).gap().why()).isEqualTo(Why.AHEAD);
        assertThat(months.of(Year.of(2016), MeetingFilter.ALL)).isEmpty();
    }

    @Test
    void aDeputyChairsUnderAWrittenAuthorityUntilItIsTakenBack() {
        MeetingId id = january();
        PersonId deputy = deputy();
        Entrusting entrusting = new Entrusting(deputy, "组长授权书〔2017〕1号", LocalDate.of(2017, 1, 5));
        refused(
                "meeting.refused.deputy",
                () -> service.entrust(office, id, new Entrusting(member(), "授权书", MONDAY.minusDays(11)), 0));
        refused(
                "meeting.refused.basis-day",
                () -> service.entrust(office, id, new Entrusting(deputy, "授权书", MONDAY), 0));
        refused(
                "meeting.refused.basis-old",
                () -> service.entrust(office, id, new Entrusting(deputy, "授权书", LocalDate.of(1900, 1, 1)), 0));

        service.entrust(office, id, entrusting, 0);

        assertThat(queries.view(id).chair().person()).isEqualTo(deputy);
        assertThat(queries.view(id).chair().basis()).isEqualTo("组长授权书〔2017〕1号");
        service.takeBack(office, id, 1);
        assertThat(queries.view(id).chair().isEntrusted()).isFalse();
        refused("meeting.refused.not-entrusted", () -> service.takeBack(office, id, 2));
    }

    @Test
    void onlyTheOfficeAndTheGroupHeadEntrustTheChair() {
        MeetingId id = january();
        Entrusting entrusting = new Entrusting(deputy(), "授权书", LocalDate.of(2017, 1, 5));
        Actor otherLeader = NoticeRoster.actor(Role.LEADER, deputy());

        assertThatThrownBy(() -> service.entrust(otherLeader, id, entrusting, 0))
                .isInstanceOf(ForbiddenException.class);
        service.entrust(
                NoticeRoster.groupHead(roster.groupHead(MONDAY).orElseThrow().person()), id, entrusting, 0);
        assertThat(queries.view(id).chair().isEntrusted()).isTrue();
    }

    @Test
    void aMeetingGoesItsWayStepByStep() {
        MeetingId id = january();
        refused("meeting.refused.HELD.PLANNED", () -> {
            clock.set("2017-01-16T09:30");
            service.hold(office, id);
        });
        clock.set("2017-01-10T09:00");
        service.markNotified(office, id);
        refused("meeting.refused.NOTIFIED.NOTIFIED", () -> service.markNotified(office, id));
        refused("meeting.refused.too-early", () -> service.hold(office, id));
        clock.set("2017-01-16T09:30");
        service.hold(office, id);
        refused("meeting.refused.REPORTED.HELD", () -> service.markReported(office, id));
        service.markMinutesSigned(office, id);
        service.markReported(office, id);

        assertThat(queries.view(id).state()).isEqualTo(MeetingState.REPORTED);
        assertThat(queries.told(id).entries())
                .extracting(entry -> entry.kind().name())
                .containsExactly("REPORT", "SIGN", "HOLD", "NOTIFY", "PLAN");
        refused("meeting.refused.over.REPORTED", () -> service.cancel(office, id, "晚了", 4));
    }

    @Test
    void otherMeetingsAreTheOfficesAndNeverRegular() {
        MeetingTerms terms = new MeetingTerms("林地问题专题会议", LocalDate.of(2017, 1, 10), LocalTime.of(15, 0), 60, "");
        MeetingId topic = service.plan(office, new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, null));

        assertThat(queries.next(LocalDate.of(2017, 1, 5)).orElseThrow().id()).isEqualTo(topic);
        refused(
                "meeting.refused.regular",
                () -> service.plan(office, new MeetingPlan(MeetingKind.REGULAR, terms, null)));
        refused(
                "meeting.refused.about",
                () -> service.plan(office, new MeetingPlan(MeetingKind.AD_HOC, terms, "problem:999")));
        assertThatThrownBy(() -> service.plan(
                        NoticeRoster.actor(Role.CONTACT, null), new MeetingPlan(MeetingKind.AD_HOC, terms, null)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theMeetingBeforeIsTheLastOneThatWasHeld() {
        MeetingId january = january();
        MeetingId cancelled = service.plan(
                office,
                new MeetingPlan(
                        MeetingKind.AD_HOC,
                        new MeetingTerms("临时会议", LocalDate.of(2017, 2, 6), LocalTime.of(9, 0), 60, ""),
                        null));
        MeetingId february = service.draftRegular(Actor.system(), series, YearMonth.of(2017, 2));
        assertThat(queries.previousOf(february)).isEmpty();

        service.cancel(office, cancelled, "不再需要", 0);
        service.markNotified(office, january);
        clock.set("2017-01-16T09:30");
        service.hold(office, january);

        assertThat(queries.previousOf(february).orElseThrow().id()).isEqualTo(january);
        assertThat(queries.next(LocalDate.of(2017, 1, 17)).orElseThrow().id()).isEqualTo(february);
    }

    @Test
    void aChangedRuleHoldsForMonthsThatAreNotDrafted() {
        january();
        MonthlyRule tenth = MonthlyRule.onDay(10);
        refused("meeting.series.refused.drafted", () -> change(JANUARY, tenth, 1));

        change(YearMonth.of(2017, 2), tenth, 1);

        MeetingId february = service.draftRegular(Actor.system(), series, YearMonth.of(2017, 2));
        assertThat(queries.view(february).day()).isEqualTo(LocalDate.of(2017, 2, 10));
        assertThatThrownBy(() -> change(YearMonth.of(2017, 3), tenth, 1)).isInstanceOf(StaleVersionException.class);
        clock.set("2017-03-20T09:00");
        refused("meeting.series.refused.past", () -> change(YearMonth.of(2017, 3), tenth, 2));
    }

    @Test
    void theCalendarFileIsReadByOthers() throws Exception {
        MeetingId id = january();

        VEvent event = event(id);
        assertThat(event.getSummary().getValue()).isEqualTo("2017年1月联席会议");
        assertThat(event.getLocation().getValue()).isEqualTo("三楼会议室");
        assertThat(instant(event.<Temporal>getDateTimeStart().getDate()))
                .isEqualTo(Instant.parse("2017-01-16T01:00:00Z"));
        assertThat(instant(event.<Temporal>getDateTimeEnd().getDate()))
                .isEqualTo(Instant.parse("2017-01-16T02:30:00Z"));
        String uid = event.getUid().orElseThrow().getValue();

        service.cancel(office, id, "议题并入二月例会", 0);

        VEvent after = event(id);
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.getUid().orElseThrow().getValue()).isEqualTo(uid);
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(event.getSequence().getSequenceNo());
    }

    @Test
    void everybodyInsideHasItInTheCalendarAlsoWhenItIsCalledOff() {
        MeetingId id = january();
        Actor contact = NoticeRoster.actor(Role.CONTACT, null);
        Actor undertaker = NoticeRoster.actor(Role.UNDERTAKER, null);

        service.cancel(office, id, "议题并入二月例会", 0);

        assertThat(calendar.entries(contact, MONDAY.minusDays(7), MONDAY))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("meeting:" + id);
                    assertThat(entry.at()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(entry.until()).isEqualTo(LocalTime.of(10, 30));
                    assertThat(entry.cancelled()).isTrue();
                });
        assertThat(calendar.entries(undertaker, MONDAY, MONDAY)).isEmpty();
    }

    private VEvent event(MeetingId id) throws Exception {
        byte[] bytes = file.bytes(queries.view(id), Locale.SIMPLIFIED_CHINESE);
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT").get(0);
    }

    private static Instant instant(Temporal moment) {
        return Instant.from(moment);
    }

    private MeetingId january() {
        return service.draftRegular(Actor.system(), series, JANUARY);
    }

    private void move(MeetingId id, LocalDate day, String reason) {
        MeetingView meeting = queries.view(id);
        LocalDateTime start = day.atTime(meeting.at());
        service.move(
                office,
                id,
                new MeetingTerms(meeting.title(), start.toLocalDate(), start.toLocalTime(), 90, meeting.place()),
                reason,
                meeting.version());
    }

    private void change(YearMonth from, MonthlyRule rule, int known) {
        seriesService.change(office, series, from, rule, LocalTime.of(9, 0), 90, "三楼会议室", known);
    }

    private MeetingMonth month(YearMonth month) {
        List<MeetingMonth> year = months.of(Year.of(month.getYear()), MeetingFilter.ALL);
        return year.stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private PersonId deputy() {
        return person(PlaceRole.DEPUTY_HEAD);
    }

    private PersonId member() {
        return person(PlaceRole.MEMBER);
    }

    private PersonId person(PlaceRole role) {
        return roster.groupOn(MONDAY).stream()
                .filter(place -> place.role() == role)
                .map(PlaceView::person)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
