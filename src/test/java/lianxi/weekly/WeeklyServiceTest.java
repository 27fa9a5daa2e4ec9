package lianxi.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianxi.calendar.ReportWeek;
import lianxi.permit.PermitScene;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** The life of a report by domain.md, for the week of 2017-01-27: slot Thursday 01-26 12:00. */
class WeeklyServiceTest extends WeeklyLab {

    @Autowired
    private BeanFactory beans;

    @ParameterizedTest
    @CsvSource({
        "2017-01-20T12:00:00, false", // the week opens at the slot before
        "2017-01-26T11:59:59, false",
        "2017-01-26T12:00:00, false", // the slot itself is in time
        "2017-01-26T12:00:01, true",
        "2017-01-27T08:00:00, true",
        "2017-02-03T09:00:00, true", // until the briefing is signed
    })
    void theFirstFilingDecidesWhetherAReportIsLate(String at, boolean late) {
        clock.set(at);
        WeeklyReportId id = filed(WEEK, TEXT);
        assertThat(view(id).late()).isEqualTo(late);
        assertThat(row(WEEK, forestry).late()).isEqualTo(late);
        assertThat(queries.filed(WEEK))
                .singleElement()
                .extracting(FiledReport::late)
                .isEqualTo(late);
    }

    @Test
    void filingAgainAfterASendBackIsNotLate() {
        clock.set("2017-01-26T11:00");
        WeeklyReportId id = filed(WEEK, TEXT);
        clock.set("2017-01-26T13:00");
        service.sendBack(clerk, id, version(id), "请补充日期");
        assertThat(row(WEEK, forestry).state()).isEqualTo(BoardState.RETURNED);
        clock.set("2017-01-26T14:00");
        service.submit(contact, id, version(id));
        assertThat(view(id).late()).isFalse();
        assertThat(view(id).traces().submittedAt()).isEqualTo(Instant.parse("2017-01-26T06:00:00Z"));
        assertThat(view(id).traces().returnReason()).isNull();
    }

    @Test
    void aLateReportStaysLateWhenFiledAgain() {
        clock.set("2017-01-26T12:30");
        WeeklyReportId id = filed(WEEK, TEXT);
        service.sendBack(clerk, id, version(id), "请补充日期");
        service.submit(contact, id, version(id));
        assertThat(view(id).late()).isTrue();
    }

    @Test
    void afterTheBriefingIsSignedEntriesGoIntoTheNextWeek() {
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, TEXT);
        clock.set("2017-01-26T16:00");
        signed.sign(WEEK, clock.instant());
        assertThatThrownBy(() -> service.submit(contact, id, version(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("weekly.refused.closed");
        assertThat(row(WEEK, forestry).state()).isEqualTo(BoardState.GONE);

        ReportView next = reports.view(contact, opened(AFTER));

        assertThat(next.text().progress()).contains("完成外业调查。");
        assertThat(next.text().problems()).isEqualTo("缺测绘成果。");
        assertThat(next.text().plan()).isEqualTo("上报省厅。");
        assertThat(next.touched()).isFalse();
    }

    @Test
    void lastWeeksOpenProblemsAndPlanAreCarriedOver() {
        clock.set("2017-01-19T10:00");
        filed(BEFORE, new ReportText("一", "缺测绘成果。\n已解决：缺电。\n林权纠纷待协调。", "报省厅。"));
        clock.set("2017-01-23T09:00");
        ReportView view = reports.view(contact, opened(WEEK));
        assertThat(view.text().problems()).isEqualTo("缺测绘成果。\n林权纠纷待协调。");
        assertThat(view.text().plan()).isEqualTo("报省厅。");
        assertThat(view.text().progress()).isEqualTo("本周无新变动。");
        assertThat(view.prior()).isNotNull().extracting(PriorReport::week).isEqualTo(BEFORE);
    }

    @Test
    void theWeeksTrackChangesAreFilledInAsSentences() {
        PermitScene scene = PermitScene.in(beans);
        clock.set("2017-01-10T10:00");
        ProjectId project = scene.project("一号光伏项目（示例）");
        TrackLine track = scene.track(project, "FOREST_PERMANENT", land);
        scene.accept(track.id(), LocalDate.of(2017, 1, 16)); // in the week of 01-20
        scene.move(track.id(), "2017-01-24 GRANT");

        ReportView view = reports.view(foreigner, service.open(foreigner, land, WEEK));

        assertThat(view.changes()).singleElement().satisfies(change -> {
            assertThat(change.sentence()).contains("一号光伏项目（示例）", "1月24日").endsWith("。");
            assertThat(change.path()).isEqualTo("/permits/" + track.id().value());
        });
        assertThat(view.text().progress()).isEqualTo(view.changes().get(0).sentence());
        assertThat(reports.view(contact, opened(WEEK)).changes()).isEmpty();
    }

    /**
     * Accepted on Wednesday 01-11, 20 working days: 01-12 and 13 are 2, 01-16 to 20 make 7, Sunday 01-22 is worked (8), 01-23
     * to 26 make 12, the Spring Festival ends on 02-02, 02-03 is the 13th, Saturday 02-04 is worked (14), 02-06 to 10 make 19:
     * due on Monday 02-13.
     */
    @Test
    void whatIsOverdueStandsBesideTheReportAndUnderProblems() {
        PermitScene scene = PermitScene.in(beans);
        clock.set("2017-01-11T10:00");
        ProjectId project = scene.project("三号光伏项目（示例）");
        TrackLine track = scene.track(project, "FOREST_TEMPORARY", forestry);
        scene.accept(track.id(), LocalDate.of(2017, 1, 11));
        clock.set("2017-02-14T09:00");

        ReportView view = reports.view(contact, opened(new ReportWeek(LocalDate.of(2017, 2, 17))));

        assertThat(view.pressing())
                .singleElement()
                .satisfies(pressing -> assertThat(pressing.line().id()).isEqualTo(track.id()));
        assertThat(view.text().problems()).isEqualTo("三号光伏项目（示例）：使用林地（临时）应于2月13日办结，已逾期。");
    }

    @Test
    void aDraftSurvivesAndAnUnchangedOneMakesNoNewVersion() {
        WeeklyReportId id = opened(WEEK);
        SavedDraft first = service.saveDraft(contact, id, 0, new ReportText("写到一半", "", ""));
        assertThat(first.version()).isEqualTo(1);
        assertThat(service.saveDraft(contact, id, 1, new ReportText("写到一半", "", ""))
                        .version())
                .isEqualTo(1);
        assertThat(reports.view(contact, id).text().progress()).isEqualTo("写到一半");
        assertThat(auditRows("weekly.draft")).isEqualTo(1);
    }

    @Test
    void anIncompleteReportIsNotFiled() {
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, new ReportText("有进展", "", ""));
        assertThatThrownBy(() -> service.submit(contact, id, 1))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("plan"));
        assertThat(view(id).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void theLoserOfTwoWritersGetsBothTexts() {
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, TEXT);
        ReportText yours = new ReportText("另一种说法", "缺测绘成果。", "上报省厅。");
        assertThatThrownBy(() -> service.saveDraft(contact, id, 0, yours))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts())
                                .containsExactly(new FieldConflict("weekly.field.progress", "完成外业调查。", "另一种说法")));
        assertThat(view(id).text()).isEqualTo(TEXT);
    }

    @Test
    void filedTwiceAtOnceItIsFiledOnce() throws Exception {
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, TEXT);
        Callable<Boolean> filing = () -> {
            try {
                service.submit(contact, id, 1);
                return true;
            } catch (StaleVersionException | RefusedException | OptimisticLockingFailureException second) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results = both.invokeAll(List.of(filing, filing));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(view(id).history()).hasSize(1);
        assertThat(auditRows("weekly.submit")).isEqualTo(1);
    }

    @Test
    void openingTwiceIsOneReport() {
        assertThat(opened(WEEK)).isEqualTo(service.open(clerk, forestry, WEEK));
        assertThat(auditRows("weekly.open")).isEqualTo(1);
    }

    @Test
    void aWeekThatHasNotOpenedOrHasNoSlotTakesNothing() {
        assertThatThrownBy(() -> opened(AFTER)).isInstanceOf(NotFoundException.class);
        clock.set("2017-10-05T10:00");
        assertThatThrownBy(() -> opened(lianxi.calendar.ReportWeek.of(java.time.LocalDate.of(2017, 10, 6))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aUnitThatDoesNotReportHasNoReport() {
        assertThatThrownBy(() -> service.open(clerk, ids.unit("区纪委"), WEEK)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void othersLearnNothingAndReadersChangeNothing() {
        WeeklyReportId id = opened(WEEK);
        Actor supervisor = actor(Role.SUPERVISOR, 7, null);
        Actor member = actor(Role.MEMBER, 8, null, land);
        assertThatThrownBy(() -> reports.view(foreigner, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.version(foreigner, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.view(supervisor, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.saveDraft(foreigner, id, 0, TEXT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.submit(foreigner, id, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(foreigner, id, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.open(foreigner, forestry, WEEK)).isInstanceOf(NotFoundException.class);
        assertThat(reports.view(member, id).unit()).isEqualTo(forestry);
        assertThat(reports.view(leader, id).unit()).isEqualTo(forestry);
        assertThatThrownBy(() -> service.saveDraft(leader, id, 0, TEXT)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.submit(clerk, id, 0)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.accept(contact, id, 0)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> service.fileFor(contact, id, 0, TEXT, told("2017-01-23T08:00")))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theOfficeTakesAReportOverOnce() {
        WeeklyReportId id = filed(WEEK, TEXT);
        service.accept(clerk, id, version(id));
        assertThat(view(id).state()).isEqualTo(ReportState.ACCEPTED);
        assertThatThrownBy(() -> service.accept(clerk, id, version(id))).hasMessage("weekly.refused.settled");
        assertThatThrownBy(() -> service.withdraw(contact, id, version(id)))
                .hasMessage("weekly.refused.withdraw.ACCEPTED");
    }

    @Test
    void aUnitWithdrawsWhatTheOfficeHasNotTaken() {
        clock.set("2017-01-26T11:00");
        WeeklyReportId id = filed(WEEK, TEXT);
        service.withdraw(contact, id, version(id));
        assertThat(view(id).state()).isEqualTo(ReportState.DRAFT);
        assertThat(row(WEEK, forestry).state()).isEqualTo(BoardState.WAITING);
        clock.set("2017-01-26T12:10");
        assertThat(row(WEEK, forestry).state()).isEqualTo(BoardState.MISSING);
    }

    @Test
    void theOfficeFilesForAUnitThatPhonesIn() {
        WeeklyReportId id = opened(WEEK);
        clock.set("2017-01-26T12:05");
        service.fileFor(clerk, id, 0, TEXT, told("2017-01-26T11:50"));
        ReportView view = view(id);
        assertThat(view.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(view.filedFor()).isEqualTo(told("2017-01-26T11:50"));
        assertThat(view.late()).as("the filing counts, by the clock").isTrue();
        assertThat(view(id).history()).extracting(ReportLog.Entry::event).containsExactly(ReportEvent.FILED_FOR);
        assertThatThrownBy(() -> service.accept(clerk, id, version(id)))
                .as("nobody accepts their own")
                .hasMessage("weekly.refused.own");
        service.accept(actor(Role.OFFICE, 33, null), id, version(id));
    }

    @Test
    void nobodyIsToldInTheFuture() {
        WeeklyReportId id = opened(WEEK);
        assertThatThrownBy(() -> service.fileFor(clerk, id, 0, TEXT, told("2017-01-23T09:01")))
                .hasMessage("weekly.refused.toldLater");
    }

    /** The report of 01-27 opens at the slot before it, 2017-01-20 12:00. */
    @Test
    void nobodyIsToldBeforeTheReportOpened() {
        WeeklyReportId id = opened(WEEK);
        assertThatThrownBy(() -> service.fileFor(clerk, id, 0, TEXT, told("2017-01-20T11:59")))
                .hasMessage("weekly.refused.toldEarlier");
        service.fileFor(clerk, id, 0, TEXT, told("2017-01-20T12:00"));
    }

    @Test
    void whereTheHeadSignsTheContactOnlyAsksForIt() {
        service.setHeadSigns(clerk, forestry, true);
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, TEXT);
        assertThat(service.submit(contact, id, 1)).isEqualTo(ReportState.DRAFT);
        assertThat(row(WEEK, forestry).state()).isEqualTo(BoardState.SIGNING);
        Actor head = actor(Role.UNIT_HEAD, 9, null, forestry);
        assertThat(service.submit(head, id, version(id))).isEqualTo(ReportState.SUBMITTED);
        assertThat(messagesOf("示例林业责任人")).singleElement().asString().contains("审签");
    }

    @Test
    void aChangeAfterAskingForTheSignatureAsksAnew() {
        service.setHeadSigns(clerk, forestry, true);
        WeeklyReportId id = opened(WEEK);
        service.saveDraft(contact, id, 0, TEXT);
        service.submit(contact, id, 1);
        service.saveDraft(contact, id, version(id), new ReportText("改", "", "改"));
        assertThat(view(id).isAwaitingSignature()).isFalse();
    }

    @Test
    void aSendBackNeedsAReasonAndTellsTheUnit() {
        WeeklyReportId id = filed(WEEK, TEXT);
        assertThatThrownBy(() -> service.sendBack(clerk, id, version(id), " ")).hasMessage("weekly.refused.reason");
        service.sendBack(clerk, id, version(id), "请补充办理日期");
        assertThat(messagesOf("示例林业联络员")).singleElement().asString().contains("退回");
    }

    private FiledFor told(String at) {
        return new FiledFor(
                "示例林业联络员",
                FiledFor.Channel.PHONE,
                java.time.LocalDateTime.parse(at)
                        .atZone(lianxi.shared.BusinessClock.ZONE)
                        .toInstant());
    }

    private int auditRows(String action) {
        return jdbc.sql("select count(*) from audit_event where action = ? and object_id in"
                        + " (select cast(id as text) from weekly_report) and at >= '2017-01-23T01:00Z'")
                .param(action)
                .query(Integer.class)
                .single();
    }

    private List<String> messagesOf(String person) {
        List<String> titles = jdbc.sql("select title from notification_message where person = ?")
                .param(ids.person(person).value())
                .query(String.class)
                .list();
        jdbc.sql("delete from notification_message").update();
        return titles;
    }
}
