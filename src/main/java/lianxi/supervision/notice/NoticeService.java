package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.document.PaperPart;
import lianxi.document.PrintSettingService;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.NoticeId;
import lianxi.supervision.notice.SupervisionNotice.NoticeText;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, edits and supersedes notices. Review, signature and sending are the document's, 组长审定 is {@link ExaminationService}'s. */
@Service("supervisionNoticeService")
@Transactional
public class NoticeService {

    public static final int TITLE_MAX = 60;
    public static final int AUDIENCE_MAX = 200;
    public static final int TEXT_MAX = 10_000;

    private static final String OBJECT = "supervision_notice";
    private static final int REASON_MAX = 500;

    private final SupervisionNotices notices;
    private final NoticeQueries queries;
    private final NoticeItems items;
    private final NoticeCompiler compiler;
    private final NoticeWords words;
    private final NoticeJson json;
    private final DocumentService documents;
    private final PrintSettingService settings;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeService(
            SupervisionNotices notices,
            NoticeQueries queries,
            NoticeItems items,
            NoticeCompiler compiler,
            NoticeWords words,
            NoticeJson json,
            DocumentService documents,
            PrintSettingService settings,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.queries = queries;
        this.items = items;
        this.compiler = compiler;
        this.words = words;
        this.json = json;
        this.documents = documents;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** 起草 up to today, by hand; one that is still being written goes on. */
    @AllowedTo(Role.SUPERVISOR)
    public NoticeId draft(Actor actor) {
        items.lock();
        LocalDate today = LocalDate.now(clock);
        return items.underWay()
                .orElseGet(() -> make(
                        actor,
                        new Coverage(
                                null,
                                queries.coveredUntil()
                                        .map(last -> last.isBefore(today) ? last.plusDays(1) : today)
                                        .orElse(today.withDayOfMonth(1)),
                                today)));
    }

    /** 起草 of a period of the cadence; a period that has one keeps it. */
    @AllowedTo(system = true)
    public NoticeId draft(Actor actor, NoticePeriod period) {
        items.lock();
        Optional<NoticeId> made = queries.ofPeriod(period.code());
        return made.orElseGet(() -> make(actor, new Coverage(period.code(), period.from(), period.to())));
    }

    private NoticeId make(Actor actor, Coverage coverage) {
        NoticeContent content = compiler.compile(coverage, null, Map.of());
        DocumentId document = documents.draft(actor, NumberSeries.SUPERVISION_NOTICE, content.title());
        NoticeText text = new NoticeText(
                content.title(),
                settings.of(NumberSeries.SUPERVISION_NOTICE).sendTo(),
                false,
                json.write(content.parts()));
        NoticeId id = notices.saveAndFlush(new SupervisionNotice(
                        document, coverage, text, json.write(content.figures()), actor, clock.instant()))
                .id();
        items.write(id, content.items());
        audit.record(
                actor,
                "supervision.notice-draft",
                OBJECT,
                id,
                AuditFields.none().plain("from", null, coverage.from()).plain("to", null, coverage.to()));
        return id;
    }

    /** 重新汇总: what the records say now; what was written by hand stays. */
    @AllowedTo(Role.SUPERVISOR)
    public void refresh(Actor actor, NoticeId id, int version) {
        SupervisionNotice notice = compilable(actor, id, version);
        compile(actor, notice, items.chosen(id));
        audit.record(actor, "supervision.notice-refresh", OBJECT, id, AuditFields.none());
    }

    /** 选取通报事项: takes these in and leaves the others out, then compiles anew. */
    @AllowedTo(Role.SUPERVISOR)
    public void choose(Actor actor, NoticeId id, int version, Set<MatterKey> taken) {
        SupervisionNotice notice = compilable(actor, id, version);
        Map<MatterKey, Boolean> chosen = new HashMap<>(items.chosen(id));
        chosen.replaceAll((subject, before) -> taken.contains(subject));
        compile(actor, notice, chosen);
        audit.record(
                actor,
                "supervision.notice-choose",
                OBJECT,
                id,
                AuditFields.none().plain("taken", null, taken.size()));
    }

    private void compile(Actor actor, SupervisionNotice notice, Map<MatterKey, Boolean> chosen) {
        NoticeContent content = compiler.compile(notice.coverage(), notice.id(), chosen);
        List<PaperPart> merged = NoticeParts.merged(json.parts(notice.text().parts()), content.parts());
        notice.compile(json.write(merged), json.write(content.figures()), actor, clock.instant());
        notices.saveAndFlush(notice);
        items.write(notice.id(), content.items());
    }

    /** Writes what a form holds, parts by their keys; returns the version that the next edit must name. */
    @AllowedTo(Role.SUPERVISOR)
    public int edit(Actor actor, NoticeId id, int version, NoticeCommand wanted) {
        SupervisionNotice notice = find(id);
        documents.requireDraft(actor, notice.document());
        NoticeText before = notice.text();
        List<PaperPart> parts = json.parts(before.parts());
        notice.expect(version, conflicts(before, parts, wanted));
        List<PaperPart> after = parts.stream()
                .map(part -> part.written(wanted.texts().getOrDefault(part.key(), part.text())))
                .toList();
        check(wanted, after);
        NoticeText text = new NoticeText(wanted.title(), wanted.audience(), wanted.criticises(), json.write(after));
        if (before.equals(text)) {
            return notice.version();
        }
        AuditFields changes = AuditFields.of("title", before.title(), text.title())
                .changed("audience", before.audience(), text.audience())
                .plain("criticises", before.criticises(), text.criticises());
        for (int i = 0; i < parts.size(); i++) {
            changes.changed(
                    parts.get(i).key(), parts.get(i).text(), after.get(i).text());
        }
        notice.edit(text, actor, clock.instant());
        audit.record(actor, "supervision.notice-edit", OBJECT, id, changes);
        return notices.saveAndFlush(notice).version();
    }

    /** Withdraws the signed notice that nobody has, and goes on with a draft of the same text. */
    @AllowedTo(Role.SUPERVISOR)
    public void withdraw(Actor actor, NoticeId id, int documentVersion, String reason) {
        SupervisionNotice notice = find(id);
        documents.withdraw(actor, notice.document(), documentVersion, reason);
        notice.goOnAs(documents.draftAbout(
                actor,
                notice.document(),
                DocumentRelation.REPLACES,
                notice.text().title()));
        notices.saveAndFlush(notice);
        audit.record(actor, "supervision.notice-withdraw", OBJECT, id, AuditFields.none());
    }

    /** Begins a notice that corrects (更正) or voids (作废) an issued one and names it. */
    @AllowedTo(Role.SUPERVISOR)
    public NoticeId supersede(Actor actor, NoticeId id, DocumentRelation as, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "document.refused.reason", REASON_MAX);
        }
        SupervisionNotice earlier = find(id);
        String number =
                words.text("supervision.notice.print.named", words.numbered(queries.number(earlier.document())));
        String title = words.text("supervision.notice.draft.title." + as, number);
        DocumentId document = documents.draftAbout(actor, earlier.document(), as, title);
        boolean corrects = as == DocumentRelation.CORRECTS;
        NoticeText before = earlier.text();
        NoticeText text = new NoticeText(
                title,
                before.audience(),
                corrects && before.criticises(),
                json.write(opening(earlier, corrects, words.text("supervision.notice.draft." + as, number, reason))));
        NoticeId made = notices.saveAndFlush(new SupervisionNotice(
                                document,
                                new Coverage(
                                        null,
                                        earlier.coverage().from(),
                                        earlier.coverage().to()),
                                text,
                                earlier.figures(),
                                actor,
                                clock.instant())
                        .naming(earlier, as))
                .id();
        if (corrects) {
            items.copy(id, made);
        }
        audit.record(
                actor,
                corrects ? "supervision.notice-correct" : "supervision.notice-void",
                OBJECT,
                made,
                AuditFields.none().plain("supersedes", null, id));
        return made;
    }

    /** What a correction says first; below it the text as it was, without what was revoked meanwhile. */
    private List<PaperPart> opening(SupervisionNotice earlier, boolean corrects, String line) {
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.of(NoticeParts.CORRECTION + earlier.id(), "", line));
        if (corrects) {
            Set<String> revoked = items.revoked(earlier.id());
            json.parts(earlier.text().parts()).stream()
                    .filter(part -> !part.key().startsWith(NoticeParts.CORRECTION) && !revoked.contains(part.key()))
                    .map(part -> PaperPart.of(part.key(), part.heading(), part.text()))
                    .forEach(parts::add);
        }
        return parts;
    }

    private SupervisionNotice compilable(Actor actor, NoticeId id, int version) {
        SupervisionNotice notice = find(id);
        documents.requireDraft(actor, notice.document());
        notice.expect(version, List.of());
        if (notice.relation() != null) {
            throw new RefusedException(null, "supervision.notice.refused.refresh-correction");
        }
        return notice;
    }

    private static List<FieldConflict> conflicts(NoticeText theirs, List<PaperPart> parts, NoticeCommand yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "title", theirs.title(), yours.title());
        compare(conflicts, "audience", theirs.audience(), yours.audience());
        for (PaperPart part : parts) {
            compare(conflicts, "texts", part.text(), yours.texts().getOrDefault(part.key(), part.text()));
        }
        return conflicts;
    }

    private static void compare(List<FieldConflict> conflicts, String field, String theirs, @Nullable String yours) {
        if (yours != null && !theirs.equals(yours)) {
            conflicts.add(new FieldConflict("supervisionNoticeForm." + field, theirs, yours));
        }
    }

    private static void check(NoticeCommand wanted, List<PaperPart> parts) {
        if (wanted.title().isBlank() || wanted.title().length() > TITLE_MAX) {
            throw new RefusedException("title", "supervision.notice.refused.title", TITLE_MAX);
        }
        if (wanted.audience().isBlank() || wanted.audience().length() > AUDIENCE_MAX) {
            throw new RefusedException("audience", "supervision.notice.refused.audience", AUDIENCE_MAX);
        }
        if (parts.stream().anyMatch(part -> part.text().length() > TEXT_MAX)) {
            throw new RefusedException(null, "supervision.notice.refused.too-long", TEXT_MAX);
        }
        if (parts.stream().allMatch(PaperPart::isBlank)) {
            throw new RefusedException(null, "supervision.notice.refused.empty");
        }
    }

    private SupervisionNotice find(NoticeId id) {
        return notices.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
