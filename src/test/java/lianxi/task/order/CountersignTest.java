package lianxi.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.CountersignAnswer;
import lianxi.document.CountersignId;
import lianxi.document.CountersignService;
import lianxi.document.CountersignState;
import lianxi.document.CountersignView;
import lianxi.document.DocumentEvent;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.DocumentState;
import lianxi.document.NumberSeries;
import lianxi.document.SigningService;
import lianxi.notification.OwedQueries;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.task.TaskScene;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 会签 by domain.md: optional, units, 同意 or 意见, with a day. Asked on Monday 2017-01-16 until 01-18 about a 督办单 in review,
 * of 区林业局 whose contact answers.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountersignTest {

    private static final LocalDate DUE = LocalDate.of(2017, 1, 18);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CountersignService service;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentQueries queries;

    @Autowired
    private SigningService signing;

    @Autowired
    private OwedQueries owed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private TaskScene scene;
    private DocumentId document;

    @BeforeAll
    void group() {
        clock.set("2017-01-16T09:00");
        scene = TaskScene.in(beans);
    }

    @BeforeEach
    void inReview() {
        clock.set("2017-01-16T09:00");
        document = documents.draft(scene.office(), NumberSeries.SUPERVISION_ORDER, "关于督办示例事项的通知");
        jdbc.sql("""
                        insert into task_order (document_id, subject_kind, subject_id, unit_id, title, matter, demands, finish_by,
                                                answer_by, answer_to, facts)
                        values (?, 'task', 0, ?, '关于督办示例事项的通知', '示例事项尚未办结。', '', '2017-02-20', '2017-02-20', '办公室', '{}')""").params(document.value(), scene.forestry().value()).update();
        documents.submit(scene.office(), document, version());
    }

    @Test
    void theUnitReadsWhatItIsAskedForAndAnswersIt() {
        assertThatThrownBy(() -> queries.document(scene.contact(), document)).isInstanceOf(NotFoundException.class);
        CountersignView asked = asked();
        assertThat(queries.document(scene.contact(), document).state()).isEqualTo(DocumentState.IN_REVIEW);
        assertThat(owed(scene.contact())).containsExactly("/countersigns/" + asked.id());
        assertThat(owed(scene.foreign())).isEmpty();
        answer(scene.contact(), asked.id(), false, "请把办结时限改为2月底。");
        assertThat(countersigns().get(0).state()).isEqualTo(CountersignState.OPINION);
        assertThat(owed(scene.contact())).isEmpty();
        assertThat(queries.history(document))
                .extracting(DocumentEvent::kind)
                .endsWith(DocumentEvent.Kind.COUNTERSIGN_ASKED, DocumentEvent.Kind.OPINION);
    }

    @Test
    void anOpinionNeedsWordsAndAnswersAreGivenOnceByTheUnitItself() {
        CountersignId asked = asked().id();
        refused("document.refused.countersign-words", () -> answer(scene.contact(), asked, false, " "));
        assertThatThrownBy(() -> answer(scene.support(), asked, true, "")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> answer(scene.groupHead(), asked, true, "")).isInstanceOf(ForbiddenException.class);
        answer(scene.contact(), asked, true, "");
        refused("document.refused.countersign-closed", () -> answer(scene.contact(), asked, false, "改口"));
    }

    @Test
    void theOfficeRecordsWhatAUnitTellsItByTelephone() {
        CountersignId asked = asked().id();
        refused("document.refused.countersign-told", () -> answer(scene.office(), asked, true, ""));
        FiledFor told = new FiledFor("示例林业联络员", FiledFor.Channel.PHONE, clock.instant());
        service.answer(scene.office(), document, asked, new CountersignAnswer(true, "", told));
        assertThat(countersigns().get(0).told()).isEqualTo(told);
    }

    @Test
    void signingWaitsUntilTheDayHasPassedAndThenForTheSignersWord() {
        asked();
        refused("document.refused.countersign-open", () -> signing.sign(scene.director(), document, version()));
        refused("document.refused.countersign-open", () -> signing.sign(scene.director(), document, version(), true));
        clock.set("2017-01-19T09:00");
        assertThat(countersigns().get(0).state()).isEqualTo(CountersignState.OVERDUE);
        refused("document.refused.countersign-silent", () -> signing.sign(scene.director(), document, version()));
        signing.sign(scene.director(), document, version(), true);
        assertThat(countersigns().get(0).state()).isEqualTo(CountersignState.LAPSED);
    }

    @Test
    void whoAgreedHoldsNothingUp() {
        answer(scene.contact(), asked().id(), true, "");
        signing.sign(scene.director(), document, version());
        assertThat(queries.document(scene.contact(), document).number()).isNotNull();
    }

    @Test
    void aTextThatWasSentBackIsAskedForAnew() {
        CountersignView first = asked();
        refused(
                "document.refused.countersign-asked",
                () -> service.ask(scene.office(), document, version(), List.of(scene.forestry()), DUE));
        documents.sendBack(scene.office(), document, version(), "补写依据");
        assertThat(countersigns().get(0).state()).isEqualTo(CountersignState.LAPSED);
        assertThatThrownBy(() -> queries.document(scene.contact(), document)).isInstanceOf(NotFoundException.class);
        clock.set("2017-01-16T15:00");
        documents.submit(scene.office(), document, version());
        refused("document.refused.countersign-closed", () -> answer(scene.contact(), first.id(), true, ""));
        CountersignView second = asked();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(countersigns()).extracting(CountersignView::earlier).containsExactly(true, false);
    }

    @Test
    void anAskingThatIsCancelledIsNoLongerWaitedFor() {
        CountersignId asked = asked().id();
        assertThatThrownBy(() -> service.cancel(scene.contact(), document, asked))
                .isInstanceOf(ForbiddenException.class);
        service.cancel(scene.office(), document, asked);
        signing.sign(scene.director(), document, version());
    }

    @Test
    void onlyUnitsOfTheGroupAreAskedAndNotForYesterday() {
        refused(
                "document.refused.countersign-nobody",
                () -> service.ask(scene.office(), document, version(), List.of(), DUE));
        refused(
                "document.refused.countersign-past",
                () -> service.ask(
                        scene.office(), document, version(), List.of(scene.forestry()), LocalDate.of(2017, 1, 15)));
        assertThatThrownBy(() -> service.ask(scene.contact(), document, version(), List.of(scene.forestry()), DUE))
                .isInstanceOf(ForbiddenException.class);
    }

    /** The newest asking. */
    private CountersignView asked() {
        service.ask(scene.office(), document, version(), List.of(scene.forestry()), DUE);
        List<CountersignView> all = countersigns();
        return all.get(all.size() - 1);
    }

    private void answer(Actor actor, CountersignId id, boolean agreed, String words) {
        service.answer(actor, document, id, new CountersignAnswer(agreed, words, null));
    }

    private List<CountersignView> countersigns() {
        return queries.countersigns(queries.document(scene.office(), document));
    }

    private List<String> owed(Actor actor) {
        return owed.of(actor).stream()
                .map(one -> one.path())
                .filter(path -> path.contains("/countersigns/"))
                .map(path -> path.substring(path.indexOf("/countersigns/")))
                .filter(path -> countersigns().stream().anyMatch(one -> path.endsWith("/" + one.id())))
                .toList();
    }

    private int version() {
        return queries.document(scene.office(), document).version();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
