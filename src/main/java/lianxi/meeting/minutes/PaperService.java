package lianxi.meeting.minutes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.PaperPart;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, edits and supersedes minutes and reports. Review, countersigning, signature and sending are the document's. */
@Service
@Transactional
public class PaperService {

    public static final int TITLE_MAX = 60;
    public static final int TEXT_MAX = 10_000;

    private static final String OBJECT = "meeting_paper";
    private static final int REASON_MAX = 500;

    private final Papers papers;
    private final PaperQueries queries;
    private final MeetingQueries meetings;
    private final List<PaperCompiler> compilers;
    private final PaperWords words;
    private final DocumentService documents;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PaperService(
            Papers papers,
            PaperQueries queries,
            MeetingQueries meetings,
            List<PaperCompiler> compilers,
            PaperWords words,
            DocumentService documents,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.papers = papers;
        this.queries = queries;
        this.meetings = meetings;
        this.compilers = compilers;
        this.words = words;
        this.documents = documents;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** 起草 of the records; a meeting that has one keeps it. */
    @AllowedTo(Role.OFFICE)
    public PaperId draft(Actor actor, MeetingId meeting, PaperKind kind) {
        lock(meeting, kind);
        MeetingView view = meetings.view(meeting);
        Optional<PaperId> made = queries.made(meeting, kind);
        if (made.isPresent()) {
            return made.get();
        }
        compiler(kind).requireReady(view);
        PaperContent content = compiler(kind).compile(view);
        DocumentId document = documents.draft(actor, kind.series(), content.title());
        Paper paper = new Paper(kind, meeting, document, content.title())
                .compile(write(content.parts()), json.writeValueAsString(content.figures()), actor, clock.instant());
        PaperId id = papers.saveAndFlush(paper).id();
        audit.record(actor, act(kind, "draft"), OBJECT, id, AuditFields.none().plain("meeting", null, meeting));
        return id;
    }

    /** 重新汇总: what the records say now; what was written by hand stays. */
    @AllowedTo(Role.OFFICE)
    public void refresh(Actor actor, PaperId id, int version) {
        Paper paper = find(id);
        documents.requireDraft(actor, paper.document());
        paper.expect(version, List.of());
        if (paper.relation() != null) {
            throw new RefusedException(null, "meeting.paper.refused.refresh-correction");
        }
        PaperContent content = compiler(paper.kind()).compile(meetings.view(paper.meeting()));
        List<PaperPart> merged = PaperPart.merged(queries.parts(paper.parts()), content.parts());
        paper.compile(write(merged), json.writeValueAsString(content.figures()), actor, clock.instant());
        papers.saveAndFlush(paper);
        audit.record(actor, act(paper.kind(), "refresh"), OBJECT, id, AuditFields.none());
    }

    /** Writes title and parts, by their keys; returns the version that the next edit must name. */
    @AllowedTo(Role.OFFICE)
    public int edit(Actor actor, PaperId id, int version, String title, Map<String, String> texts) {
        Paper paper = find(id);
        documents.requireDraft(actor, paper.document());
        List<PaperPart> before = queries.parts(paper.parts());
        paper.expect(version, conflicts(paper, before, title, texts));
        List<PaperPart> after = before.stream()
                .map(part -> part.written(texts.getOrDefault(part.key(), part.text())))
                .toList();
        check(title, after);
        if (paper.title().equals(title) && before.equals(after)) {
            return paper.version();
        }
        AuditFields changes = AuditFields.of("title", paper.title(), title);
        for (int i = 0; i < before.size(); i++) {
            changes.changed(
                    before.get(i).key(), before.get(i).text(), after.get(i).text());
        }
        paper.edit(title, write(after), actor, clock.instant());
        audit.record(actor, act(paper.kind(), "edit"), OBJECT, id, changes);
        return papers.saveAndFlush(paper).version();
    }

    /** Withdraws the signed paper that nobody has, and goes on with a draft of the same text. */
    @AllowedTo(Role.OFFICE)
    public void withdraw(Actor actor, PaperId id, int documentVersion, String reason) {
        Paper paper = find(id);
        documents.withdraw(actor, paper.document(), documentVersion, reason);
        paper.goOnAs(documents.draftAbout(actor, paper.document(), DocumentRelation.REPLACES, paper.title()));
        papers.saveAndFlush(paper);
        audit.record(actor, act(paper.kind(), "withdraw"), OBJECT, id, AuditFields.none());
    }

    /** Begins a paper that corrects (更正) or voids (作废) an issued one and names it. */
    @AllowedTo(Role.OFFICE)
    public PaperId supersede(Actor actor, PaperId id, DocumentRelation as, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "document.refused.reason", REASON_MAX);
        }
        Paper earlier = find(id);
        String number = words.numbered(queries.number(earlier.document()));
        String title = words.text("meeting.paper.draft.title." + as, number);
        DocumentId document = documents.draftAbout(actor, earlier.document(), as, title);
        Paper next = new Paper(earlier.kind(), earlier.meeting(), document, title)
                .naming(earlier, as)
                .compile(
                        write(opening(earlier, as, words.text("meeting.paper.draft." + as, number, reason))),
                        earlier.figures(),
                        actor,
                        clock.instant());
        PaperId made = papers.saveAndFlush(next).id();
        audit.record(
                actor,
                act(earlier.kind(), as == DocumentRelation.VOIDS ? "void" : "correct"),
                OBJECT,
                made,
                AuditFields.none().plain("supersedes", null, id));
        return made;
    }

    private List<PaperPart> opening(Paper earlier, DocumentRelation as, String line) {
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.of("correction-" + earlier.id(), "", line));
        if (as == DocumentRelation.CORRECTS) {
            queries.parts(earlier.parts())
                    .forEach(part -> parts.add(PaperPart.of(part.key(), part.heading(), part.text())));
        }
        return parts;
    }

    private static List<FieldConflict> conflicts(
            Paper paper, List<PaperPart> parts, String title, Map<String, String> texts) {
        List<FieldConflict> conflicts = new ArrayList<>();
        if (!paper.title().equals(title)) {
            conflicts.add(new FieldConflict("meetingPaperForm.title", paper.title(), title));
        }
        for (PaperPart part : parts) {
            String yours = texts.getOrDefault(part.key(), part.text());
            if (!part.text().equals(yours)) {
                conflicts.add(new FieldConflict("meetingPaperForm.texts", part.text(), yours));
            }
        }
        return conflicts;
    }

    private static void check(String title, List<PaperPart> parts) {
        if (title.isBlank() || title.length() > TITLE_MAX) {
            throw new RefusedException("title", "meeting.paper.refused.title", TITLE_MAX);
        }
        if (parts.stream().anyMatch(part -> part.text().length() > TEXT_MAX)) {
            throw new RefusedException(null, "meeting.paper.refused.too-long", TEXT_MAX);
        }
        if (parts.stream().allMatch(PaperPart::isBlank)) {
            throw new RefusedException(null, "meeting.paper.refused.empty");
        }
    }

    private PaperCompiler compiler(PaperKind kind) {
        return compilers.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody drafts " + kind));
    }

    private String write(List<PaperPart> parts) {
        return json.writeValueAsString(parts);
    }

    private static String act(PaperKind kind, String what) {
        return (kind == PaperKind.MINUTES ? "meeting.minutes-" : "meeting.report-") + what;
    }

    /** One at a time per meeting, so that two who draft at once get one paper. */
    private void lock(MeetingId meeting, PaperKind kind) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("meeting_paper/" + kind + "/" + meeting)
                .query(Integer.class)
                .single();
    }

    private Paper find(PaperId id) {
        return papers.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
