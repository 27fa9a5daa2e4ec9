package lianxi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.NumberSeries;
import lianxi.document.PaperSignature;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/** What signing gives and freezes, who may, and that nothing of it ever changes. */
class SigningTest extends BriefingLab {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Attachments attachments;

    @Test
    void signingGivesNumberDateCodeAndAFileWithItsDigest() throws Exception {
        BriefingId id = signed(WEEK);
        DocumentView document = documentOf(id);
        assertThat(document.state()).isEqualTo(DocumentState.SIGNED);
        assertThat(document.number()).isEqualTo(new DocumentNumber(NumberSeries.BRIEFING, 2017, 1, 1));
        assertThat(document.dated()).isEqualTo(LocalDate.of(2017, 1, 20));
        assertThat(document.signedBy()).isEqualTo("谢五金");
        byte[] pdf = documentQueries.pdf(document);
        assertThat(document.sha256()).hasSize(64).isEqualTo(sha256(pdf));
        assertThat(text(pdf)).contains("第1期（总第1期）", "2017年1月20日", document.checkCode());
    }

    @Test
    void laterChangesOfDataChangeNothingOfASignedBriefing() {
        BriefingId id = signed(WEEK);
        byte[] before = documentQueries.pdf(documentOf(id));
        String data = documentQueries.frozenData(document(id));
        int notStarted = view(id).figures().of(Figure.NOT_STARTED);
        jdbc.sql("update roster_unit set name = name || '（新）' where name = '区林业局'")
                .update();
        permits.move(done, "2017-01-19 START_PREPARING");
        try {
            assertThat(documentQueries.pdf(documentOf(id))).isEqualTo(before);
            assertThat(documentQueries.frozenData(document(id))).isEqualTo(data);
            assertThat(view(id).figures().of(Figure.NOT_STARTED)).isEqualTo(notStarted);
        } finally {
            jdbc.sql("update roster_unit set name = replace(name, '（新）', '') where name = '区林业局（新）'")
                    .update();
        }
    }

    @Test
    void theRosterOfItsDayIsFrozenWithIt() {
        BriefingId id = signed(WEEK);
        assertThat(documentQueries.frozenRoster(document(id))).contains("梁海昌", "谢五金", "2017-01-20");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsSigned() {
        long document = document(signed(WEEK)).value();
        List.of(
                        "update document set number = 9 where id = " + document,
                        "update document set state = 'DRAFT', number = null, year = null, overall = null where id = "
                                + document,
                        "update document set signed_by = 'x' where id = " + document,
                        "delete from document where id = " + document,
                        "update document_frozen set pdf = 'x' where document_id = " + document,
                        "update document_frozen set data = '{}' where document_id = " + document,
                        "delete from document_frozen where document_id = " + document,
                        "delete from document_event where document_id = " + document)
                .forEach(sql -> assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("never changed"));
    }

    @Test
    void twoWhoSignAtOnceGetOneNumber() throws Exception {
        BriefingId id = inReview(WEEK);
        int version = documentVersion(id);
        var document = document(id);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> signer = () -> {
                try {
                    return signing.sign(director, document, version);
                } catch (RefusedException refused) {
                    return refused.messageKey();
                }
            };
            List<Object> results = threads.invokeAll(List.of(signer, signer, signer, signer)).stream()
                    .map(SigningTest::get)
                    .collect(Collectors.toList());
            assertThat(results)
                    .containsExactlyInAnyOrder(
                            new DocumentNumber(NumberSeries.BRIEFING, 2017, 1, 1),
                            "document.refused.signed",
                            "document.refused.signed",
                            "document.refused.signed");
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select next_overall from document_series")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSigningThatFailsLeavesNoGapAndNothingSigned() {
        BriefingId id = inReview(WEEK);
        int version = documentVersion(id);
        transaction.executeWithoutResult(status -> {
            signing.sign(director, document(id), version);
            status.setRollbackOnly();
        });
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.IN_REVIEW);
        assertThat(sign(id)).isEqualTo(new DocumentNumber(NumberSeries.BRIEFING, 2017, 1, 1));
    }

    @Test
    void onlyTheDirectorOfThisDaySigns() {
        BriefingId id = inReview(WEEK);
        assertThatThrownBy(() -> signing.sign(clerk, document(id), documentVersion(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> signing.sign(leader, document(id), documentVersion(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> signing.sign(contact, document(id), documentVersion(id)))
                .isInstanceOf(ForbiddenException.class);
        Actor formerDirector = actor(2, "谢五金", director.person(), Set.of(Role.OFFICE), Set.of(Power.DEPUTY_HEAD));
        assertThatThrownBy(() -> signing.sign(formerDirector, document(id), documentVersion(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(sign(id).number()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsInReviewIsSignedAndOnlyAsItWasSeen() {
        BriefingId id = compiled(WEEK);
        BriefingServiceTest.assertRefused(() -> sign(id), "document.refused.not-in-review");
        documents.submit(clerk, document(id), documentVersion(id));
        int seen = documentVersion(id);
        documents.sendBack(director, document(id), seen, "请补充四号项目。");
        documents.submit(clerk, document(id), documentVersion(id));
        assertThatThrownBy(() -> signing.sign(director, document(id), seen)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aSignatureOnPaperIsRecordedWithItsSignerAndDay() {
        BriefingId id = inReview(WEEK);
        clock.set("2017-01-22T09:00");
        recordPaper(id, "谢五金", LocalDate.of(2017, 1, 20));
        DocumentView document = documentOf(id);
        assertThat(document.dated()).isEqualTo(LocalDate.of(2017, 1, 20));
        assertThat(document.onPaper()).isTrue();
        assertThat(document.recordedBy()).isEqualTo(clerk.name());
        assertThat(documentQueries.record(document).scans())
                .extracting(scan -> scan.fileName())
                .containsExactly("签发件.png");
    }

    @Test
    void aSignatureOnPaperNeedsItsScan() {
        BriefingId id = inReview(WEEK);
        PaperSignature paper = new PaperSignature("谢五金", LocalDate.of(2017, 1, 20), List.of(), false);
        BriefingServiceTest.assertRefused(
                () -> signing.recordSignature(clerk, document(id), documentVersion(id), paper),
                "document.refused.no-scan");
    }

    @Test
    void aSignatureOnPaperIsNeitherFutureNorOlderThanTheDraftNorSomebodyElses() {
        BriefingId id = inReview(WEEK);
        BriefingServiceTest.assertRefused(
                () -> recordPaper(id, "谢五金", LocalDate.of(2017, 1, 21)), "document.refused.signed-in-future");
        BriefingServiceTest.assertRefused(
                () -> recordPaper(id, "谢五金", LocalDate.of(2017, 1, 19)), "document.refused.signed-before-draft");
        BriefingServiceTest.assertRefused(
                () -> recordPaper(id, "梁海昌", LocalDate.of(2017, 1, 20)), "document.refused.other-signer");
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.IN_REVIEW);
    }

    @Test
    void aNewYearBeginsAtOneAndTheOverallNumberGoesOn() {
        clock.set("2016-12-30T13:00");
        documents.beginSeries(clerk, NumberSeries.BRIEFING, 51, 303);
        jdbc.sql("select 1").query(Integer.class).single();
        clock.set("2017-01-13T14:00");
        assertThat(sign(inReview(FIRST))).isEqualTo(new DocumentNumber(NumberSeries.BRIEFING, 2017, 51, 303));
        clock.set("2017-01-20T14:00");
        assertThat(sign(inReview(WEEK))).isEqualTo(new DocumentNumber(NumberSeries.BRIEFING, 2017, 52, 304));
        clock.set("2018-01-05T14:00");
        assertThat(sign(inReview(new lianxi.calendar.ReportWeek(LocalDate.of(2018, 1, 5)))))
                .isEqualTo(new DocumentNumber(NumberSeries.BRIEFING, 2018, 1, 305));
        BriefingServiceTest.assertRefused(
                () -> documents.beginSeries(clerk, NumberSeries.BRIEFING, 1, 1), "document.refused.series-used");
    }

    @Test
    void sentBackItIsADraftWithTheReason() {
        BriefingId id = inReview(WEEK);
        documents.sendBack(director, document(id), documentVersion(id), "请核对台账。");
        assertThat(documentOf(id).state()).isEqualTo(DocumentState.DRAFT);
        assertThat(documentOf(id).returnReason()).isEqualTo("请核对台账。");
        BriefingServiceTest.assertRefused(
                () -> documents.sendBack(director, document(id), documentVersion(id), "再退"),
                "document.refused.not-in-review");
    }

    private void recordPaper(BriefingId id, String by, LocalDate on) {
        List<AttachmentId> scans = attachments.stage(
                clerk,
                AttachmentFeature.PAPER_SIGNATURE,
                List.of(new MockMultipartFile("scan", "签发件.png", "image/png", Specimens.png())),
                List.of());
        signing.recordSignature(clerk, document(id), documentVersion(id), new PaperSignature(by, on, scans, false));
    }

    private static Object get(Future<Object> result) {
        try {
            return result.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
