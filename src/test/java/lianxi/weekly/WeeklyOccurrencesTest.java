package lianxi.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.ReportWeek;
import lianxi.notification.DigestLine;
import lianxi.notification.DigestMoment;
import lianxi.scheduling.OccurrenceLedger;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock owes about weekly reports, over 春节 and 国庆 2017 and after a long silence. */
class WeeklyOccurrencesTest extends WeeklyLab {

    @Autowired
    private WeekOpening opening;

    @Autowired
    private MissingList missing;

    @Autowired
    private WeeklyDuties duties;

    @Autowired
    private OccurrenceLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void theLedgerIsEmpty() {
        jdbc.sql("delete from scheduling_occurrence").update();
        jdbc.sql("delete from scheduling_series").update();
    }

    @Test
    void aWeekOpensAtTheSlotBefore() {
        assertThat(opening.owed(at("2017-01-20T12:00"), at("2017-02-03T12:00")))
                .containsExactly(
                        Owed.always("2017-01-27", at("2017-01-20T12:00")),
                        Owed.always("2017-02-03", at("2017-01-26T12:00")),
                        Owed.always("2017-02-10", at("2017-02-03T12:00")));
        assertThat(opening.owed(at("2017-09-29T00:00"), at("2017-10-12T00:00")))
                .as("the week of 10-06 has no slot")
                .containsExactly(Owed.always("2017-10-13", at("2017-09-29T12:00")));
    }

    @Test
    void theMissingListIsOwedAtTheSlotAndOfUseUntilTheNext() {
        assertThat(missing.owed(at("2017-01-26T12:00"), at("2017-01-26T12:00")))
                .containsExactly(Owed.until("2017-01-27", at("2017-01-26T12:00"), at("2017-02-03T12:00")));
        assertThat(missing.owed(at("2017-09-30T00:00"), at("2017-10-13T11:59"))).isEmpty();
    }

    @Test
    void afterThreeFridaysDownTheUnitsDraftsAreThereAndOneListIsSent() {
        clock.set("2017-01-06T08:00");
        ledger.begin(); // the slot of 01-06 is still to come
        clock.set("2017-01-27T09:00");
        ledger.sweep();
        ledger.sweep();
        assertThat(states("weekly.open"))
                .containsExactly("2017-01-13 DONE", "2017-01-20 DONE", "2017-01-27 DONE", "2017-02-03 DONE");
        assertThat(states("weekly.missing-list"))
                .containsExactly("2017-01-06 MISSED", "2017-01-13 MISSED", "2017-01-20 MISSED", "2017-01-27 DONE");
        assertThat(messages("示例办公室人员")).containsExactly("周报未报清单：11 个单位未报（共 11 个），1月27日（周五）这一周");
        assertThat(queries.board(WEEK).rows()).hasSize(11).allMatch(row -> row.report() != null);
    }

    @Test
    void aGroupSetUpInMidWeekIsStillAskedForThatWeekAfterItsSlot() {
        ledger.begin(); // on Monday, when the week of 01-27 has been open since 01-20
        clock.set("2017-01-26T12:00");
        ledger.sweep();
        clock.set("2017-01-26T12:35");
        assertThat(queries.owed(Set.of(forestry)))
                .filteredOn(owed -> owed.week().equals(WEEK))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.state()).isEqualTo(BoardState.MISSING);
                    service.saveDraft(contact, owed.report(), 0, TEXT);
                    assertThat(service.submit(contact, owed.report(), 1)).isEqualTo(ReportState.SUBMITTED);
                });
        assertThat(queries.board(WEEK).rows())
                .filteredOn(row -> row.unit().equals(forestry))
                .singleElement()
                .matches(BoardRow::late);
    }

    @Test
    void nobodyIsToldOfAMissingListWhenAllHaveFiled() {
        queries.board(WEEK).rows().forEach(row -> {
            WeeklyReportId id = service.open(clerk, row.unit(), WEEK);
            service.fileFor(clerk, id, 0, TEXT, new FiledFor("示例", FiledFor.Channel.IN_PERSON, clock.instant()));
        });
        jdbc.sql("delete from notification_message").update();
        clock.set("2017-01-26T12:00");
        int made = transaction.execute(status -> missing.produce(
                        missing.owed(clock.instant(), clock.instant()).get(0))
                .made());
        assertThat(made).isZero();
        assertThat(messages("示例办公室人员")).isEmpty();
    }

    @Test
    void onlyThoseWhoOweAreReminded() {
        filed(WEEK, TEXT);
        DigestMoment moment =
                new DigestMoment(WEEK, LocalDateTime.parse("2017-01-26T12:00").atZone(BusinessClock.ZONE));
        Map<PersonId, List<DigestLine>> owed = duties.owed(moment);
        assertThat(owed)
                .hasSize(20)
                .doesNotContainKey(ids.person("示例林业联络员"))
                .containsKeys(ids.person("示例国土联络员"), ids.person("示例国土副联络员"))
                .doesNotContainKey(ids.person("示例国土责任人"));
        assertThat(owed.values())
                .allSatisfy(lines -> assertThat(lines)
                        .singleElement()
                        .extracting(DigestLine::path)
                        .isEqualTo("/weekly"));
    }

    @Test
    void theHomePageKnowsWhatAUnitOwes() {
        assertThat(queries.owed(Set.of(forestry))).singleElement().satisfies(owed -> {
            assertThat(owed.week()).isEqualTo(WEEK);
            assertThat(owed.report()).isNull();
            assertThat(owed.state()).isEqualTo(BoardState.WAITING);
        });
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, new ReportText("有进展", "", ""));
        assertThat(queries.owed(Set.of(forestry)))
                .singleElement()
                .extracting(OwedReport::filledFields)
                .isEqualTo(1);
    }

    @Test
    void aLateReportIsOwedBesideTheNextUntilTheBriefingIsSigned() {
        opened(WEEK);
        clock.set("2017-01-27T09:00");
        assertThat(queries.owed(Set.of(forestry))).extracting(OwedReport::week).containsExactly(WEEK);
        clock.set("2017-01-30T09:00");
        assertThat(queries.owed(Set.of(forestry)))
                .extracting(OwedReport::week, OwedReport::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WEEK, BoardState.MISSING),
                        org.assertj.core.groups.Tuple.tuple(AFTER, BoardState.WAITING));
        signed.sign(WEEK, clock.instant());
        assertThat(queries.owed(Set.of(forestry))).extracting(OwedReport::week).containsExactly(AFTER);
    }

    @Test
    void whatIsFiledStaysOnTheHomePageUntilTheWeekIsOver() {
        filed(WEEK, TEXT);
        clock.set("2017-01-26T17:00");
        assertThat(queries.owed(Set.of(forestry)))
                .singleElement()
                .extracting(OwedReport::state)
                .isEqualTo(BoardState.SUBMITTED);
        clock.set("2017-01-30T09:00");
        assertThat(queries.owed(Set.of(forestry))).extracting(OwedReport::week).containsExactly(AFTER);
    }

    @Test
    void theOfficesWeekMovesOnWhenTheBriefingIsSigned() {
        clock.set("2017-01-26T15:00");
        assertThat(queries.currentWeek()).isEqualTo(WEEK);
        signed.sign(WEEK, clock.instant());
        assertThat(queries.currentWeek()).isEqualTo(AFTER);
        clock.set("2017-10-03T09:00");
        assertThat(queries.currentWeek()).isEqualTo(new ReportWeek(LocalDate.of(2017, 10, 13)));
    }

    private List<String> states(String kind) {
        return jdbc.sql("select period || ' ' || state from scheduling_occurrence where kind = ? order by due_at")
                .param(kind)
                .query(String.class)
                .list();
    }

    private List<String> messages(String person) {
        return jdbc.sql("select title from notification_message where person = ? and title like '%未报清单%'")
                .param(ids.person(person).value())
                .query(String.class)
                .list();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
