package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.StaleVersionException;
import org.junit.jupiter.api.Test;

/** From the week's reports to a draft that a director can sign. */
class BriefingServiceTest extends BriefingLab {

    @Test
    void aWeekIsCompiledOnceHoweverOftenAndByWhom() {
        BriefingId id = compiled(WEEK);
        assertThat(service.compile(director, WEEK)).isEqualTo(id);
        assertThat(queries.ofWeek(WEEK)).contains(id);
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void aWeekIsCompiledOnceItHasBegunAndIfItHasASlot() {
        clock.set("2017-01-13T11:59");
        assertRefused(() -> compiled(WEEK), "briefing.refused.before-week");
        assertRefused(
                () -> compiled(new lianxi.calendar.ReportWeek(LocalDate.of(2017, 10, 6))), "briefing.refused.no-slot");
        assertRefused(
                () -> compiled(new lianxi.calendar.ReportWeek(LocalDate.of(2016, 11, 4))),
                "briefing.refused.nobody-reports");
        clock.set("2017-01-13T12:00");
        assertThat(compiled(WEEK)).isNotNull();
    }

    @Test
    void theDataEndAtTheSlotOrNowWhileItHasNotCome() {
        clock.set("2017-01-18T10:00");
        BriefingId id = compiled(WEEK);
        assertThat(view(id).figures().cutOff()).isEqualTo(clock.instant());

        clock.set("2017-01-20T15:00");
        service.refresh(clerk, id, view(id).version());
        assertThat(view(id).figures().cutOff()).isEqualTo(java.time.Instant.parse("2017-01-20T04:00:00Z"));
    }

    @Test
    void reportsStandUnderTheirUnitsAndTheMissingAreNamed() {
        filed(WEEK, "2017-01-20T09:00", "完成外业调查。", "缺测绘成果。");
        clock.set("2017-01-20T14:00");
        BriefingView briefing = view(compiled(WEEK));
        assertThat(briefing.sections().of(Section.PROGRESS)).isEqualTo("（一）区林业局\n完成外业调查。");
        assertThat(briefing.sections().of(Section.PROBLEMS)).isEqualTo("（一）区林业局\n缺测绘成果。");
        assertThat(briefing.sections().of(Section.PLAN)).isEqualTo("（一）区林业局\n上报省厅。");
        // The notice's sample group has 11 reporting units (domain.md).
        assertThat(briefing.figures().of(Figure.REPORTS_OWED)).isEqualTo(11);
        assertThat(briefing.figures().of(Figure.REPORTS_FILED)).isEqualTo(1);
        assertThat(briefing.figures().of(Figure.REPORTS_MISSING)).isEqualTo(10);
        assertThat(briefing.sections().of(Section.OVERVIEW)).contains("未报{未报单位}个（区发改局、");
    }

    @Test
    void bracesInAReportAreTextAndNameNoFigure() {
        filed(WEEK, "2017-01-20T09:00", "完成{应办}项，见{附件一}。", "缺测绘成果。");
        clock.set("2017-01-20T14:00");
        BriefingId id = compiled(WEEK);
        assertThat(view(id).sections().of(Section.PROGRESS)).endsWith("完成｛应办｝项，见｛附件一｝。");
        edit(id, Section.PLAN, "下周召开专题会议。");
        assertThat(view(id).sections().of(Section.PLAN)).isEqualTo("下周召开专题会议。");
    }

    @Test
    void aLateReportIsMarkedAndTakenInByCompilingAnew() {
        BriefingId id = compiled(WEEK);
        filed(WEEK, "2017-01-20T15:00", "补报：完成外业调查。", "");
        service.refresh(clerk, id, view(id).version());
        BriefingView briefing = view(id);
        assertThat(briefing.sections().of(Section.PROGRESS)).contains("补报：完成外业调查。");
        assertThat(briefing.figures().of(Figure.REPORTS_LATE)).isEqualTo(1);
        assertThat(briefing.sections().of(Section.OVERVIEW)).contains("其中迟报{迟报单位}个（区林业局）");
    }

    @Test
    void compilingAnewKeepsWhatWasWrittenByHand() {
        BriefingId id = compiled(WEEK);
        edit(id, Section.PLAN, "下周召开专题会议。");
        filed(WEEK, "2017-01-20T15:00", "完成外业调查。", "");
        service.refresh(clerk, id, view(id).version());
        assertThat(view(id).sections().of(Section.PLAN)).isEqualTo("下周召开专题会议。");
        assertThat(view(id).sections().of(Section.PROGRESS)).contains("完成外业调查。");
        assertThat(view(id).handWritten()).containsExactly(Section.PLAN);
    }

    @Test
    void countsAreAsOfTheSlotAndSayWhatTheyAreComparedWith() {
        clock.set("2017-01-13T14:00");
        issued(FIRST);
        permits.accept(late, LocalDate.of(2017, 1, 18));
        clock.set("2017-01-20T14:00");
        BriefingView briefing = view(compiled(WEEK));
        assertThat(briefing.figures().cutOff()).isEqualTo("2017-01-20T04:00:00Z");
        // Four tracks: one in hand since 01-11, one since 01-18, two not begun.
        assertThat(briefing.figures().of(Figure.DUE)).isEqualTo(4);
        assertThat(briefing.figures().of(Figure.IN_PROGRESS)).isEqualTo(2);
        assertThat(briefing.figures().of(Figure.NOT_STARTED)).isEqualTo(2);
        assertThat(briefing.before().adjacent()).isTrue();
        assertThat(queries.names(briefing))
                .containsEntry("{应办}", "4")
                .containsEntry("{办理中较上周}", "较上周增加1项")
                .containsEntry("{未启动较上周}", "较上周减少1项")
                .containsEntry("{应办较上周}", "较上周持平")
                .containsEntry("{数据截至}", "1月20日12时");
    }

    @Test
    void twoWhoEditOneSectionSeeBothTexts() {
        BriefingId id = compiled(WEEK);
        int opened = view(id).version();
        edit(id, Section.PLAN, "甲的文字。");
        assertThatThrownBy(() -> service.edit(
                        director,
                        id,
                        opened,
                        view(id).title(),
                        view(id).sections().with(Section.PLAN, "乙的文字。")))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                            assertThat(conflict.theirs()).isEqualTo("甲的文字。");
                            assertThat(conflict.yours()).isEqualTo("乙的文字。");
                        }));
    }

    @Test
    void aFigureThatDoesNotExistIsRefusedBesideItsSection() {
        BriefingId id = compiled(WEEK);
        assertThatThrownBy(() -> edit(id, Section.OVERVIEW, "应办{应办数}项。"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("overview");
                    assertThat(refused.messageKey()).isEqualTo("briefing.refused.unknown-figure");
                });
    }

    @Test
    void whatIsInReviewOrSignedIsNotEdited() {
        BriefingId id = inReview(WEEK);
        assertRefused(() -> edit(id, Section.PLAN, "改。"), "document.refused.not-a-draft");
        assertRefused(() -> service.refresh(clerk, id, view(id).version()), "document.refused.not-a-draft");
        sign(id);
        assertRefused(() -> edit(id, Section.PLAN, "改。"), "document.refused.not-a-draft");
    }

    @Test
    void signingClosesTheWeekForReports() {
        signed(WEEK);
        assertRefused(() -> filed(WEEK, "2017-01-20T16:00", "迟了。", ""), "weekly.refused.closed");
    }

    /** A late report counts until the signing: none may fall between this briefing and the next. */
    @Test
    void aReportFiledAfterTheCompilingIsTakenInBeforeTheSigning() {
        BriefingId id = inReview(WEEK);
        filed(WEEK, "2017-01-20T16:00", "迟到的进展。", "");
        assertRefused(() -> sign(id), "briefing.refused.filed-since");
        documents.sendBack(director, document(id), documentVersion(id), "有单位补报。");
        service.refresh(clerk, id, view(id).version());
        documents.submit(clerk, document(id), documentVersion(id));
        sign(id);
        assertThat(view(id).sections().of(Section.PROGRESS)).contains("迟到的进展。");
    }

    @Test
    void aDraftOfAWeekThatHasNotReachedItsSlotIsNotSigned() {
        clock.set("2017-01-19T16:00");
        BriefingId id = inReview(WEEK);
        assertRefused(() -> sign(id), "briefing.refused.before-slot");
        clock.set("2017-01-20T13:00");
        assertRefused(() -> sign(id), "briefing.refused.before-slot");
    }

    @Test
    void aWithdrawnBriefingGoesOnAsADraftAndTakesItsNumberAgain() {
        BriefingId id = signed(WEEK);
        var number = documentOf(id).number();
        service.withdraw(clerk, id, documentVersion(id), "附表有误。");
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.DRAFT);
        assertThat(queries.stateOf(WEEK)).isEqualTo(Optional.of(DocumentState.DRAFT));
        filed(WEEK, "2017-01-20T16:00", "撤回后补报。", "");
        service.refresh(clerk, id, view(id).version());
        documents.submit(clerk, document(id), documentVersion(id));
        assertThat(sign(id)).isEqualTo(number);
    }

    @Test
    void aCorrectionIsANewDocumentThatNamesTheOldOne() {
        BriefingId id = issued(WEEK);
        BriefingId correction = service.supersede(clerk, id, DocumentRelation.CORRECTS, "附表漏列一项");
        assertThat(view(correction).sections().of(Section.OVERVIEW)).startsWith("本期更正第1期（总第1期）简报，更正原因：附表漏列一项。");
        assertThat(view(correction).relation()).isEqualTo(DocumentRelation.CORRECTS);
        documents.submit(clerk, document(correction), documentVersion(correction));
        assertThat(sign(correction).number()).isEqualTo(2);
        assertThat(view(id).supersededBy()).extracting(BriefingLine::id).containsExactly(correction);
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.ISSUED);
    }

    /** 统计口径: 较上周 is against the last issued briefing; a signed one may still be withdrawn. */
    @Test
    void onlyAnIssuedBriefingIsComparedWith() {
        clock.set("2017-01-13T14:00");
        BriefingId earlier = signed(FIRST);
        clock.set("2017-01-20T14:00");
        BriefingId id = compiled(WEEK);
        assertThat(view(id).before().exists()).isFalse();
        send(earlier, to(leader));
        assertThat(view(id).before().exists()).isTrue();
    }

    @Test
    void anAnnulmentSaysSoAndIsNoBasisForComparison() {
        clock.set("2017-01-13T14:00");
        BriefingId old = issued(FIRST);
        BriefingId annulment = service.supersede(clerk, old, DocumentRelation.VOIDS, "数据有误");
        documents.submit(clerk, document(annulment), documentVersion(annulment));
        sign(annulment);
        send(annulment, to(leader));
        clock.set("2017-01-20T14:00");
        assertThat(view(compiled(WEEK)).before().exists()).isFalse();
        assertThat(queries.list(clerk, BriefingFilter.ALL, 0).get(2).voided()).isTrue();
    }

    @Test
    void onlyTheOfficeWritesAndOthersSeeNothingBeforeItIsSent() {
        BriefingId id = compiled(WEEK);
        assertThatThrownBy(() -> service.compile(contact, WEEK)).isInstanceOf(ForbiddenException.class);
        assertThat(queries.briefing(leader, id).id()).isEqualTo(id);
        assertThatThrownBy(() -> queries.briefing(member, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.briefing(contact, id)).isInstanceOf(NotFoundException.class);
        documents.submit(clerk, document(id), documentVersion(id));
        sign(id);
        assertThatThrownBy(() -> queries.briefing(member, id)).isInstanceOf(NotFoundException.class);
        send(id, to(leader));
        assertThat(queries.briefing(member, id).id()).isEqualTo(id);
        assertThatThrownBy(() -> queries.briefing(contact, id)).isInstanceOf(NotFoundException.class);
        send(id, to(contact));
        assertThat(queries.briefing(contact, id).id()).isEqualTo(id);
        assertThat(queries.list(contact, BriefingFilter.ALL, 0))
                .extracting(BriefingLine::id)
                .containsExactly(id);
    }

    private void edit(BriefingId id, Section section, String text) {
        BriefingView briefing = view(id);
        service.edit(
                clerk,
                id,
                briefing.version(),
                briefing.title(),
                briefing.sections().with(section, text));
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
