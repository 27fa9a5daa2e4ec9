package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentState;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 组长审定: a notice that criticises a unit is signed only after the 组长, or a deputy under 授权, agreed to what it says. */
@Service
@Transactional
public class ExaminationService {

    private static final String OBJECT = "supervision_notice";

    private final SupervisionNotices notices;
    private final NoticeQueries queries;
    private final NoticeItems items;
    private final Examinations examinations;
    private final Examiners examiners;
    private final NoticeJson json;
    private final NoticeTellings tellings;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    ExaminationService(
            SupervisionNotices notices,
            NoticeQueries queries,
            NoticeItems items,
            Examinations examinations,
            Examiners examiners,
            NoticeJson json,
            NoticeTellings tellings,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.queries = queries;
        this.items = items;
        this.examinations = examinations;
        this.examiners = examiners;
        this.json = json;
        this.tellings = tellings;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may examine the notice today. */
    @Transactional(readOnly = true)
    public boolean mayExamine(Actor actor, NoticeView notice) {
        PersonId person = actor.person();
        return actor.is(Role.LEADER)
                && person != null
                && examiners.may(person, LocalDate.now(clock), notice.criticised());
    }

    /** Who may examine the notice on a day, the 组长 first. */
    @Transactional(readOnly = true)
    public List<String> examiners(NoticeView notice, LocalDate on) {
        return examiners.on(on, notice.criticised()).stream()
                .map(Examiner::name)
                .toList();
    }

    /** 审定 by who is signed in. */
    @AllowedTo(Role.LEADER)
    public void examine(Actor actor, NoticeId id, int version, ExaminationCommand said) {
        SupervisionNotice notice = open(actor, id, version);
        Examiner examiner = examiners.on(LocalDate.now(clock), criticised(notice)).stream()
                .filter(one -> one.person().equals(actor.person()))
                .findFirst()
                .orElseThrow(ForbiddenException::new);
        write(actor, notice, said, examiner, null);
    }

    /** Records an examination that was given on paper (登记纸质审定). */
    @AllowedTo(Role.SUPERVISOR)
    public void record(Actor actor, NoticeId id, int version, ExaminationCommand said, PaperExamination paper) {
        SupervisionNotice notice = open(actor, id, version);
        if (paper.scans().isEmpty()) {
            throw new RefusedException("files", "supervision.notice.refused.no-scan");
        }
        LocalDate compiled = notice.compiledAt().atZone(clock.getZone()).toLocalDate();
        if (paper.on().isAfter(LocalDate.now(clock)) || paper.on().isBefore(compiled)) {
            throw new RefusedException("on", "supervision.notice.refused.examined-on", compiled);
        }
        Set<UnitId> criticised = criticised(notice);
        List<Examiner> may = examiners.on(paper.on(), criticised);
        Examiner examiner = may.stream()
                .filter(one -> one.name().equals(paper.examinedBy()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "examinedBy",
                        "supervision.notice.refused.examiner",
                        may.stream().map(Examiner::name).findFirst().orElse("")));
        long made = write(actor, notice, said, examiner, actor.name());
        attachments.bind(actor, paper.scans(), AttachmentFeature.NOTICE_EXAMINATION, ExaminationScans.KIND, made);
    }

    /** @throws RefusedException unless the text as it stands was agreed to, where it must be */
    @Transactional(readOnly = true)
    void requireExamined(SupervisionNotice notice) {
        if (!notice.text().criticises() && criticised(notice).isEmpty()) {
            return;
        }
        boolean agreed = examinations
                .agreed(notice.id(), json.digest(notice))
                .orElseThrow(() -> new RefusedException(null, "supervision.notice.refused.not-examined"));
        if (!agreed) {
            throw new RefusedException(null, "supervision.notice.refused.not-agreed");
        }
    }

    private SupervisionNotice open(Actor actor, NoticeId id, int version) {
        NoticeView view = queries.notice(actor, id);
        if (view.document().state() != DocumentState.IN_REVIEW) {
            throw new RefusedException(null, "supervision.notice.refused.not-in-review");
        }
        if (!view.needsExamination()) {
            throw new RefusedException(null, "supervision.notice.refused.needs-none");
        }
        SupervisionNotice notice = notices.findById(id.value()).orElseThrow(NotFoundException::new);
        notice.expect(version, List.of());
        return notice;
    }

    private long write(
            Actor actor,
            SupervisionNotice notice,
            ExaminationCommand said,
            Examiner examiner,
            @Nullable String recordedBy) {
        if (!said.agreed() && said.words().isBlank() || said.words().length() > ExaminationCommand.WORDS_MAX) {
            throw new RefusedException("words", "supervision.notice.refused.words", ExaminationCommand.WORDS_MAX);
        }
        long made = examinations.write(notice.id(), json.digest(notice), said, examiner, recordedBy);
        tellings.examined(actor, notice, said, examiner);
        audit.record(
                actor,
                recordedBy == null ? "supervision.notice-examine" : "supervision.notice-record-examination",
                OBJECT,
                notice.id(),
                AuditFields.of("words", null, said.words()).plain("agreed", null, said.agreed()));
        return made;
    }

    private Set<UnitId> criticised(SupervisionNotice notice) {
        return Criticism.units(notice.relation(), items.criticised(notice.id()), json.figures(notice.figures()));
    }
}
