package lianxi.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.document.DocumentId;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Compiles, edits and supersedes briefings (汇总、编辑、更正). Review, signature and sending are the document's. */
@Service
@Transactional
public class BriefingService {

    private static final String OBJECT = "briefing";
    private static final int TITLE_MAX = 60;
    private static final int REASON_MAX = 500;

    private final Briefings briefings;
    private final BriefingQueries queries;
    private final Compiler compiler;
    private final Wording wording;
    private final DocumentService documents;
    private final WorkCalendars calendars;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BriefingService(
            Briefings briefings,
            BriefingQueries queries,
            Compiler compiler,
            Wording wording,
            DocumentService documents,
            WorkCalendars calendars,
            RosterQueries roster,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.briefings = briefings;
        this.queries = queries;
        this.compiler = compiler;
        this.wording = wording;
        this.documents = documents;
        this.calendars = calendars;
        this.roster = roster;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Compiles the week into a draft; a week that has one keeps it. Before the week's slot the data end at this moment,
     * and compiling anew after the slot moves them there.
     */
    @AllowedTo(value = Role.OFFICE, system = true)
    public BriefingId compile(Actor actor, ReportWeek week) {
        ZonedDateTime slot = week.slot(calendars.current())
                .orElseThrow(() -> new RefusedException("week", "briefing.refused.no-slot"));
        if (clock.instant().isBefore(week.opens(calendars.current()).toInstant())) {
            throw new RefusedException("week", "briefing.refused.before-week", slot);
        }
        if (roster.reportingUnits(slot.toLocalDate()).isEmpty()) {
            throw new RefusedException("week", "briefing.refused.nobody-reports");
        }
        lock(week);
        Optional<BriefingId> made = queries.ofWeek(week);
        return made.orElseGet(() -> make(actor, week));
    }

    /** Compiles anew: reports that came late are taken in; sections that were edited by hand keep their text. */
    @AllowedTo(Role.OFFICE)
    public void refresh(Actor actor, BriefingId id, int version) {
        Briefing briefing = find(id);
        documents.requireDraft(actor, briefing.document());
        briefing.expect(version);
        if (briefing.relation() != null) {
            throw new RefusedException(null, "briefing.refused.refresh-correction");
        }
        Sections before = json.readValue(briefing.compiled(), Sections.class);
        briefing.refresh(before, compilation(briefing.week()), actor, clock.instant());
        briefings.saveAndFlush(briefing);
        audit.record(actor, "briefing.refresh", OBJECT, id, AuditFields.none());
    }

    /** Writes title and sections; returns the version that the next edit must name. */
    @AllowedTo(Role.OFFICE)
    public int edit(Actor actor, BriefingId id, int version, String title, Sections sections) {
        Briefing briefing = find(id);
        documents.requireDraft(actor, briefing.document());
        briefing.expect(version, title, sections);
        check(title, sections);
        wording.requireKnownNames(sections, queries.names(briefing));
        if (briefing.title().equals(title) && briefing.sections().equals(sections)) {
            return briefing.version();
        }
        AuditFields changes = AuditFields.of("title", briefing.title(), title);
        for (Section section : Section.values()) {
            changes.changed(section.field(), briefing.sections().of(section), sections.of(section));
        }
        briefing.edit(title, sections, actor, clock.instant());
        audit.record(actor, "briefing.edit", OBJECT, id, changes);
        return briefings.saveAndFlush(briefing).version();
    }

    /** Withdraws the signed briefing that nobody has, and goes on with a draft of the same text. */
    @AllowedTo(Role.OFFICE)
    public void withdraw(Actor actor, BriefingId id, int documentVersion, String reason) {
        Briefing briefing = find(id);
        documents.withdraw(actor, briefing.document(), documentVersion, reason);
        briefing.goOnAs(documents.draftAbout(
                actor, briefing.document(), DocumentRelation.REPLACES, documentTitle(briefing.week())));
        briefings.saveAndFlush(briefing);
        audit.record(actor, "briefing.withdraw", OBJECT, id, AuditFields.none());
    }

    /** Begins a briefing that corrects (更正) or voids (作废) an issued one and names it. */
    @AllowedTo(Role.OFFICE)
    public BriefingId supersede(Actor actor, BriefingId id, DocumentRelation as, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "document.refused.reason", REASON_MAX);
        }
        Briefing earlier = find(id);
        lock(earlier.week());
        DocumentId document = documents.draftAbout(actor, earlier.document(), as, documentTitle(earlier.week()));
        FigureSet figures = json.readValue(earlier.figures(), FigureSet.class);
        Sections sections = opening(earlier, as, reason);
        Briefing next = new Briefing(
                        document, earlier.title(), Compilation.of(sections, figures, json), actor, clock.instant())
                .naming(earlier, as);
        BriefingId made = briefings.saveAndFlush(next).id();
        audit.record(
                actor,
                "briefing." + (as == DocumentRelation.VOIDS ? "void" : "correct"),
                OBJECT,
                made,
                AuditFields.none().plain("supersedes", null, id));
        return made;
    }

    private BriefingId make(Actor actor, ReportWeek week) {
        DocumentId document = documents.draft(actor, NumberSeries.BRIEFING, documentTitle(week));
        Briefing briefing =
                new Briefing(document, wording.text("briefing.print.title"), compilation(week), actor, clock.instant());
        BriefingId id = briefings.saveAndFlush(briefing).id();
        audit.record(actor, "briefing.compile", OBJECT, id, AuditFields.none().plain("week", null, week));
        return id;
    }

    private Compilation compilation(ReportWeek week) {
        FigureSet figures = compiler.figures(week, cutOff(week));
        return Compilation.of(compiler.sections(week, figures, queries.comparison(week)), figures, json);
    }

    /** 数据截至: the week's slot, or now while it has not come. */
    private Instant cutOff(ReportWeek week) {
        Instant slot =
                week.slot(calendars.current()).map(ZonedDateTime::toInstant).orElseThrow();
        Instant now = clock.instant();
        return now.isBefore(slot) ? now : slot;
    }

    private Sections opening(Briefing earlier, DocumentRelation as, String reason) {
        DocumentNumber number = queries.number(earlier.document());
        String named = wording.text(number.series().numberKey(), number.arguments());
        String line = wording.text("briefing.compiled." + as, named, reason);
        return as == DocumentRelation.VOIDS
                ? Sections.EMPTY.with(Section.OVERVIEW, line)
                : earlier.sections()
                        .with(Section.OVERVIEW, line + "\n" + earlier.sections().of(Section.OVERVIEW));
    }

    private String documentTitle(ReportWeek week) {
        LocalDate day = week.friday();
        return wording.text("briefing.print.document", wording.fullDay(day));
    }

    /** One at a time per week, so that two who compile at once get one draft. */
    private void lock(ReportWeek week) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("briefing/" + week)
                .query(Integer.class)
                .single();
    }

    private static void check(String title, Sections sections) {
        if (title.isBlank() || title.length() > TITLE_MAX) {
            throw new RefusedException("title", "briefing.refused.title", TITLE_MAX);
        }
        for (Section section : Section.values()) {
            if (sections.of(section).length() > section.longest()) {
                throw new RefusedException(section.field(), "briefing.refused.too-long", section.longest());
            }
        }
    }

    private Briefing find(BriefingId id) {
        return briefings.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
