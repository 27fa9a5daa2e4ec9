package lianxi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxi.calendar.ReportWeek;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.StaleVersionException;
import org.jspecify.annotations.Nullable;

/** A week's briefing (简报): its sections and figures. Its way to signature and sending is its document's. */
@Entity
@Table(name = "briefing")
class Briefing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private LocalDate week;

    @Column(name = "document_id")
    private long documentId;

    private @Nullable Long supersedes;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentRelation relation;

    private String title;
    private String overview;
    private String progress;
    private String matters;
    private String problems;
    private String plan;
    private String register;
    private String compiled;
    private String figures;
    private Instant cutOff;
    private Instant compiledAt;
    private String compiledBy;
    private @Nullable Instant editedAt;
    private @Nullable String editedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Briefing() {}

    Briefing(DocumentId document, String title, Compilation from, Actor by, Instant now) {
        documentId = document.value();
        week = from.figures().week();
        this.title = title;
        write(from.sections());
        take(from, by, now);
    }

    /** Names the issued briefing that this one corrects or voids. */
    Briefing naming(Briefing earlier, DocumentRelation as) {
        supersedes = earlier.id;
        relation = as;
        return this;
    }

    BriefingId id() {
        return new BriefingId(Objects.requireNonNull(id));
    }

    ReportWeek week() {
        return new ReportWeek(week);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    @Nullable
    BriefingId supersedes() {
        return supersedes == null ? null : new BriefingId(supersedes);
    }

    @Nullable
    DocumentRelation relation() {
        return relation;
    }

    String title() {
        return title;
    }

    Instant cutOff() {
        return cutOff;
    }

    Instant compiledAt() {
        return compiledAt;
    }

    String compiled() {
        return compiled;
    }

    String figures() {
        return figures;
    }

    int version() {
        return version;
    }

    Sections sections() {
        return new Sections(Map.of(
                Section.OVERVIEW, overview,
                Section.PROGRESS, progress,
                Section.MATTERS, matters,
                Section.PROBLEMS, problems,
                Section.PLAN, plan,
                Section.REGISTER, register));
    }

    /** Refuses what was written on another state of the briefing; both texts go with the refusal. */
    void expect(int known, String yourTitle, Sections yours) {
        if (known == version) {
            return;
        }
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "briefingForm.title", title, yourTitle);
        for (Section section : Section.values()) {
            compare(conflicts, section.messageKey(), sections().of(section), yours.of(section));
        }
        throw new StaleVersionException(conflicts);
    }

    void expect(int known) {
        if (known != version) {
            throw new StaleVersionException(List.of());
        }
    }

    void edit(String newTitle, Sections texts, Actor by, Instant now) {
        title = newTitle;
        write(texts);
        editedAt = now;
        editedBy = by.name();
    }

    /** Takes over a new compilation; what was written by hand stays. */
    void refresh(Sections before, Compilation now, Actor by, Instant at) {
        Sections merged = sections();
        for (Section section : Section.values()) {
            if (merged.of(section).equals(before.of(section))) {
                merged = merged.with(section, now.sections().of(section));
            }
        }
        write(merged);
        take(now, by, at);
    }

    /** Goes on as another document after its own was withdrawn. */
    void goOnAs(DocumentId next) {
        documentId = next.value();
    }

    private void take(Compilation from, Actor by, Instant now) {
        cutOff = from.figures().cutOff();
        compiled = from.compiledJson();
        figures = from.figuresJson();
        compiledAt = now;
        compiledBy = by.name();
    }

    private void write(Sections texts) {
        overview = texts.of(Section.OVERVIEW);
        progress = texts.of(Section.PROGRESS);
        matters = texts.of(Section.MATTERS);
        problems = texts.of(Section.PROBLEMS);
        plan = texts.of(Section.PLAN);
        register = texts.of(Section.REGISTER);
    }

    private static void compare(List<FieldConflict> conflicts, String label, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new FieldConflict(label, theirs, yours));
        }
    }
}
