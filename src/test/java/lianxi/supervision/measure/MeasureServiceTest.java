package lianxi.supervision.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import lianxi.supervision.finding.FindingQueries;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskService;
import lianxi.task.order.Rung;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** A concluded finding goes to a talk, its commitment to a rectification, and on to a proposal that the 组长 approves. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureServiceTest {

    private static final LocalDate HELD = LocalDate.of(2017, 3, 8);

    @Autowired
    TalkService talks;

    @Autowired
    TalkQueries talkQueries;

    @Autowired
    ProposalService proposals;

    @Autowired
    ProposalQueries proposalQueries;

    @Autowired
    MeasureQueries measures;

    @Autowired
    MeasureFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    ProposalScans scanAccess;

    @Autowired
    FindingQueries findings;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries taskQueries;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId forestry;
    private Actor supervisor;
    private Actor head;
    private Actor leader;
    private Actor contact;
    private Actor office;

    @BeforeAll
    void people() {
        clock.set("2017-03-01T09:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        supervisor = actor(ids, "周凤英", Role.SUPERVISOR, null);
        head = actor(ids, "赵静", Role.SUPERVISOR, Power.SUPERVISION_HEAD);
        leader = actor(ids, "梁海昌", Role.LEADER, Power.GROUP_HEAD);
        office = NoticeRoster.actor(Role.OFFICE, null, ids.unit("区发改局"));
        contact = NoticeRoster.actor(Role.CONTACT, null, forestry);
    }

    private static Actor actor(RosterFile.Ids ids, String name, Role role, Power power) {
        return new Actor(
                new AccountId(900 + name.hashCode() % 50),
                ids.person(name),
                name,
                Set.of(role),
                Set.of(),
                power == null ? Set.of() : Set.of(power));
    }

    @Test
    void theUnitKnowsOfATalkOnlyOnceItIsToldAndConfirmsTheRecord() {
        TalkId id = talks.draft(supervisor, "finding-" + finding("示例图斑未恢复"));
        assertThat(talks.draft(head, talkQueries.view(head, id).line().subject().key()))
                .as("a thing with an open talk keeps it")
                .isEqualTo(id);
        assertThat(talkQueries.view(head, id).line().text().why())
                .as("due on 3-31, drafted on 3-1: nothing is late")
                .isEqualTo("“示例图斑未恢复”要求于2017年3月31日前完成，正在办理。");
        assertThatThrownBy(() -> talkQueries.view(contact, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> talks.notify(supervisor, id, version(id))).isInstanceOf(ForbiddenException.class);

        talks.notify(head, id, version(id));
        assertThat(talkQueries.view(contact, id).line().state()).isEqualTo(TalkState.NOTIFIED);
        assertThatThrownBy(() -> talks.record(contact, id, version(id), HELD, "示例", List.of()))
                .isInstanceOf(ForbiddenException.class);

        clock.set("2017-03-08T17:00");
        assertThatThrownBy(() -> talks.record(
                        supervisor, id, version(id), HELD, "示例情况", List.of(promise(LocalDate.of(2017, 3, 7)))))
                .as("promised before the talk")
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("rows[0].due"));
        talks.record(supervisor, id, version(id), HELD, "示例情况", List.of(promise(LocalDate.of(2017, 3, 20))));
        assertThatThrownBy(() -> talks.confirm(contact, id, 0, "", "同意")).isInstanceOf(StaleVersionException.class);
        talks.confirm(contact, id, version(id), "", "无不同意见");

        TalkView talk = talkQueries.view(contact, id);
        assertThat(talk.line().state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(talk.onPaper()).isFalse();
        assertThat(talk.entries())
                .extracting(MeasureEntry::key)
                .as("the drafting is the group's")
                .containsExactly(
                        "supervision.measure.talk.done.NOTIFY",
                        "supervision.measure.talk.done.RECORD",
                        "supervision.measure.talk.done.CONFIRM");
        assertThat(pdf(files.of(talk))).startsWith("%PDF-");
        clock.set("2017-03-01T09:00");
    }

    @Test
    void aCommitmentBecomesARectificationOfItsFindingOnce() {
        FindingId finding = finding("示例苗木未补植");
        TalkId id = talks.draft(supervisor, "finding-" + finding);
        talks.notify(head, id, version(id));
        talks.record(
                supervisor,
                id,
                version(id),
                LocalDate.of(2017, 3, 1),
                "示例情况",
                List.of(promise(LocalDate.of(2017, 3, 20))));
        assertThatThrownBy(() -> talks.assign(supervisor, id, version(id), 1)).isInstanceOf(ForbiddenException.class);

        TaskId task = talks.assign(head, id, version(id), 1);

        assertThat(findings.openRectifications())
                .filteredOn(line -> line.id().equals(finding))
                .singleElement()
                .extracting(line -> line.rectification().id())
                .as("of 3-20 and the finding's own 3-31, what is due first tells how it stands")
                .isEqualTo(task);
        assertThat(talks.assign(head, id, version(id), 1)).isEqualTo(task);
        assertThat(taskQueries.view(office, task).line().origin())
                .isEqualTo(new TaskOrigin(TaskOrigin.FINDING, finding.value()));
        assertThatThrownBy(() -> talks.record(supervisor, id, version(id), LocalDate.of(2017, 3, 1), "另一说法", List.of()))
                .isInstanceOf(RefusedException.class);
        assertThat(findings.thread(head, finding))
                .extracting(entry -> entry.what().key())
                .contains("supervision.measure.talk.done.ASSIGN");
    }

    @Test
    void aProposalIsApprovedByTheHeadOfTheGroupFrozenAndHandedOver() {
        FindingId finding = finding("示例林地未清退");
        ProposalId id = proposals.draft(supervisor, "finding-" + finding);
        assertThatThrownBy(() -> proposals.submit(head, id, proposal(id).line().version()))
                .as("nobody to send it to yet")
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("addressee"));
        ProposalText drafted = proposal(id).line().text();
        assertThat(drafted.facts()).contains("示例单位未按要求清退。", "责任依据：示例职责");
        ProposalText text =
                new ProposalText(drafted.title(), "", "示例机关", drafted.facts(), drafted.basis(), drafted.proposal());
        proposals.edit(supervisor, id, proposal(id).line().version(), text);
        assertThatThrownBy(() ->
                        proposals.submit(supervisor, id, proposal(id).line().version()))
                .isInstanceOf(ForbiddenException.class);
        proposals.submit(head, id, proposal(id).line().version());
        assertThatThrownBy(() -> proposalQueries.view(office, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.approve(head, id, proposal(id).line().version()))
                .isInstanceOf(ForbiddenException.class);

        proposals.approve(leader, id, proposal(id).line().version());

        ProposalView approved = proposalQueries.view(office, id);
        assertThat(approved.approval()).isNotNull();
        assertThat(approved.approval().by()).isEqualTo("梁海昌");
        assertThatThrownBy(() -> proposalQueries.view(contact, id)).isInstanceOf(NotFoundException.class);
        byte[] frozen = files.of(approved);
        clock.set("2017-03-10T09:00");
        proposals.handOver(
                supervisor,
                id,
                approved.line().version(),
                new Handing(LocalDate.of(2017, 3, 9), Handing.Way.IN_PERSON, "示例机关收发室"));
        assertThat(files.of(proposal(id))).isEqualTo(frozen);
        assertThat(proposal(id).line().state()).isEqualTo(ProposalState.HANDED_OVER);
        assertThat(findings.thread(contact, finding))
                .extracting(entry -> entry.what().key())
                .noneMatch(key -> key.startsWith("supervision.measure.proposal"));
        clock.set("2017-03-01T09:00");
    }

    /** A paper that goes out tells what was signed, told or said, not what lay on a desk (政府督查工作条例 Art. 21: 督查结论 and 核查结果). */
    @Test
    void aPaperTellsNothingThatWasOnlyDrafted() {
        FindingId finding = finding("示例苗木未补植");
        proposals.draft(supervisor, "finding-" + finding);
        assertThat(findings.thread(head, finding))
                .extracting(entry -> entry.what().key())
                .contains("supervision.measure.proposal.done.DRAFT", "supervision.finding.task.ASSIGN");

        assertThat(findings.signedThread(finding))
                .extracting(entry -> entry.what().key())
                .containsExactly("supervision.finding.task.ASSIGN");
    }

    /** 纸质批准 names the 组长 by the day alone, so the sheet that the 组长 signed is kept with it. */
    @Test
    void anApprovalOnPaperIsRecordedWithTheSignedSheetOnly() {
        ProposalId id = proposals.draft(supervisor, "finding-" + finding("示例边坡未治理"));
        ProposalText drafted = proposal(id).line().text();
        proposals.edit(
                supervisor,
                id,
                proposal(id).line().version(),
                new ProposalText(drafted.title(), "", "示例机关", drafted.facts(), drafted.basis(), drafted.proposal()));
        proposals.submit(head, id, proposal(id).line().version());
        LocalDate today = LocalDate.of(2017, 3, 1);
        assertThatThrownBy(() -> proposals.approveOnPaper(
                        supervisor, id, proposal(id).line().version(), today, List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("files"));
        List<AttachmentId> scans = attachments.stage(
                supervisor,
                AttachmentFeature.PAPER_SIGNATURE,
                List.of(new MockMultipartFile("scan", "签批件.png", "image/png", Specimens.png())),
                List.of());
        proposals.approveOnPaper(supervisor, id, proposal(id).line().version(), today, scans);
        assertThat(proposal(id).scans()).hasSize(1);
        assertThat(proposal(id).approval().recordedBy()).isEqualTo("周凤英");
        assertThat(scanAccess.mayRead(office, id.value())).isTrue();
        assertThat(scanAccess.mayRead(contact, id.value()))
                .as("of the unit concerned")
                .isFalse();
    }

    @Test
    void aTalkIsHeldAfterItsNoticeAndPromisesWithinFiveYears() {
        TalkId id = talks.draft(supervisor, "finding-" + finding("示例道路未修复"));
        talks.notify(head, id, version(id));
        clock.set("2017-03-08T17:00");
        assertThatThrownBy(
                        () -> talks.record(supervisor, id, version(id), LocalDate.of(2017, 2, 28), "示例情况", List.of()))
                .hasMessage("supervision.measure.refused.held-before");
        assertThatThrownBy(() -> talks.record(
                        supervisor, id, version(id), HELD, "示例情况", List.of(promise(LocalDate.of(2022, 3, 9)))))
                .hasMessage("supervision.measure.refused.due-far");
        talks.record(supervisor, id, version(id), HELD, "示例情况", List.of(promise(LocalDate.of(2022, 3, 8))));
        clock.set("2017-03-01T09:00");
    }

    /** Talked about on 03-01, due 03-31: on 04-05 it is overdue, and ten working days after the talk were over on 03-15. */
    @Test
    void whatIsStillOverdueAfterATalkIsListedForAProposal() {
        TalkId id = talks.draft(supervisor, "finding-" + finding("示例道路未修复"));
        talks.notify(head, id, version(id));
        talks.record(supervisor, id, version(id), LocalDate.of(2017, 3, 1), "示例情况", List.of());
        assertThat(measures.prepared()).extracting(Prepared::title).doesNotContain("整改：示例道路未修复");
        clock.set("2017-04-05T09:00");
        assertThat(measures.prepared())
                .filteredOn(one -> one.title().equals("整改：示例道路未修复"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rung()).isEqualTo(Rung.PROPOSAL);
                    assertThat(one.told()).isEqualTo(LocalDate.of(2017, 3, 1));
                    assertThat(one.begun()).isNull();
                });
        clock.set("2017-03-01T09:00");
    }

    /** 通报 recorded by the ladder's own rule is tested in LadderTest; here that an unconcluded finding is refused. */
    @Test
    void whatNoConclusionHasFoundIsNotTalkedAbout() {
        FindingId finding = finding("示例未认定");
        jdbc.sql("update supervision_finding set state = 'RECORDED', concluded_on = null where id = ?")
                .param(finding.value())
                .update();
        assertThatThrownBy(() -> talks.draft(supervisor, "finding-" + finding)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> talks.draft(supervisor, "finding-999999")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> talks.draft(supervisor, "nonsense")).isInstanceOf(NotFoundException.class);
    }

    /** A talk and a proposal that were prepared before a review revoked their finding (政府督查工作条例 Art. 17) go no further. */
    @Test
    void whatAReviewRevokedGoesNoFurther() {
        FindingId finding = finding("示例已撤销");
        TalkId talk = talks.draft(supervisor, "finding-" + finding);
        talks.notify(head, talk, version(talk));
        talks.record(
                supervisor,
                talk,
                version(talk),
                LocalDate.of(2017, 3, 1),
                "示例情况",
                List.of(promise(LocalDate.of(2017, 3, 20))));
        ProposalId proposal = proposals.draft(supervisor, "finding-" + finding);
        ProposalText drafted = proposal(proposal).line().text();
        proposals.edit(
                supervisor,
                proposal,
                proposal(proposal).line().version(),
                new ProposalText(drafted.title(), "", "示例机关", drafted.facts(), drafted.basis(), drafted.proposal()));
        proposals.submit(head, proposal, proposal(proposal).line().version());
        jdbc.sql("update supervision_finding set state = 'REVOKED' where id = ?")
                .param(finding.value())
                .update();

        assertStopped(() -> talks.assign(head, talk, version(talk), 1));
        assertStopped(() ->
                proposals.approve(leader, proposal, proposal(proposal).line().version()));
    }

    private static void assertStopped(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey())
                                .isEqualTo("supervision.measure.refused.not-concluded"));
    }

    private FindingId finding(String title) {
        long id =
                jdbc.sql("""
                        insert into supervision_finding (unit_id, kind, title, facts, duty, happened_on, rectify, demand,
                               due_on, state, concluded_on, recorded_by, recorded_at)
                        values (?, 'DELAY', ?, '示例单位未按要求清退。', '示例职责', date '2017-01-10', true, '示例要求',
                               date '2017-02-16', 'CONCLUDED', date '2017-01-20', '示例人员', now()) returning id""").params(forestry.value(), title).query(Long.class).single();
        tasks.assign(
                head,
                TaskCommand.of(
                        "整改：" + title,
                        "示例要求",
                        new TaskOrigin(TaskOrigin.FINDING, id),
                        forestry,
                        LocalDate.of(2017, 3, 31)));
        return new FindingId(id);
    }

    private static Commitment promise(LocalDate due) {
        return new Commitment(1, "补植示例苗木", due, null);
    }

    private int version(TalkId id) {
        return talkQueries.view(head, id).line().version();
    }

    private ProposalView proposal(ProposalId id) {
        return proposalQueries.view(head, id);
    }

    private static String pdf(byte[] file) {
        return new String(file, 0, 5, StandardCharsets.ISO_8859_1);
    }
}
