package lianxi.supervision.conclusion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.LegalClock;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.Reckoning;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.conclusion.ConclusionPrint.Changed;
import lianxi.supervision.conclusion.ConclusionPrint.Sheet;
import lianxi.supervision.conclusion.ConclusionView.ReviewWindow;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads conclusions and their reviews within the reader's scope. */
@Component
@Transactional(readOnly = true)
public class ConclusionQueries {

    private static final int MOST = 5000;

    private final ConclusionRows rows;
    private final ReviewRows reviews;
    private final ReviewPanels panels;
    private final ReviewRules rules;
    private final ConclusionFindings findings;
    private final ConclusionPrint print;
    private final FrozenConclusions frozen;
    private final ConclusionWords words;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConclusionQueries(
            ConclusionRows rows,
            ReviewRows reviews,
            ReviewPanels panels,
            ReviewRules rules,
            ConclusionFindings findings,
            ConclusionPrint print,
            FrozenConclusions frozen,
            ConclusionWords words,
            WorkCalendars calendars,
            LightSettings lights,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.panels = panels;
        this.rules = rules;
        this.findings = findings;
        this.print = print;
        this.frozen = frozen;
        this.words = words;
        this.calendars = calendars;
        this.lights = lights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One conclusion with its review; at most four queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public ConclusionView view(Actor actor, ConclusionId id) {
        ConclusionView view = FindingQueries.scope(
                        jdbc.sql(ConclusionRows.SELECT + "where c.id = :id and " + ConclusionRows.READABLE), actor)
                .param("id", id.value())
                .query((row, n) -> ConclusionRows.view(actor, row))
                .optional()
                .orElseThrow(NotFoundException::new);
        LightRules light = new LightRules(calendars.current(), lights.thresholds());
        ReviewView review = view.state().isSigned()
                ? reviews.of(id, light, today())
                        .map(one -> mayReadOpinion(actor, one) ? one : one.told())
                        .orElse(null)
                : null;
        return view.with(window(view, review, light), review);
    }

    /** The conclusion of a review. */
    public ConclusionView view(Actor actor, ReviewId review) {
        return view(actor, reviews.conclusion(review).orElseThrow(NotFoundException::new));
    }

    /** What it concludes, whoever asks; the conclusion's view proves that its reader may read it. */
    public List<FindingLine> findings(ConclusionView conclusion) {
        return findings.of(conclusion.inspection(), conclusion.state(), conclusion.findings());
    }

    /** The same of a signed one, without their rectifications; one query. */
    public List<FindingLine> texts(ConclusionView conclusion) {
        return findings.texts(conclusion.findings());
    }

    /** What a signature would be given to. */
    public String mark(ConclusionView conclusion, List<FindingLine> lines) {
        return ConclusionFindings.mark(conclusion.text(), lines);
    }

    /** The frozen file of a signed one, else the draft as it would be printed. */
    public byte[] pdf(ConclusionView conclusion) {
        if (conclusion.state().isSigned()) {
            return frozen.pdf(conclusion.id());
        }
        return frozen.draft(print.compose(new Sheet(
                conclusion.unit(),
                conclusion.text(),
                findings(conclusion),
                null,
                false,
                (Changed) null,
                today(),
                clock.instant())));
    }

    /** Who may prepare the review and who stands aside, and why. */
    public ReviewPanel panel(ConclusionView conclusion) {
        return panels.of(conclusion.id());
    }

    /** Whether the actor may decide reviews today: the 组长, or a deputy under 授权. */
    public boolean mayDecide(Actor actor) {
        return rules.mayDecide(actor, today());
    }

    /** The latest version about an inspection that the actor may read. */
    public Optional<ConclusionView> ofInspection(Actor actor, InspectionId inspection) {
        return rows.ofInspection(inspection).flatMap(id -> find(actor, id));
    }

    /** The same without its review; one query. */
    Optional<ConclusionView> line(Actor actor, InspectionId inspection) {
        return FindingQueries.scope(
                        jdbc.sql(
                                ConclusionRows.SELECT + "where c.inspection_id = :inspection and c.state <> 'DISCARDED'"
                                        + " and " + ConclusionRows.READABLE + " order by c.number desc limit 1"),
                        actor)
                .param("inspection", inspection.value())
                .query((row, n) -> ConclusionRows.view(actor, row))
                .optional();
    }

    /** The latest version about a finding that the actor may read. */
    public Optional<ConclusionView> ofFinding(Actor actor, FindingId finding) {
        return rows.ofFinding(finding).flatMap(id -> find(actor, id));
    }

    /** A page of the list, the newest first; one query. */
    public Slice<ConclusionView> list(Actor actor, ConclusionFilter filter) {
        List<ConclusionView> found = find(actor, filter, ConclusionFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, ConclusionFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<ConclusionView> all(Actor actor, ConclusionFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    private List<ConclusionView> find(Actor actor, ConclusionFilter filter, int most) {
        return FindingQueries.scope(
                        jdbc.sql(ConclusionRows.SELECT + "where " + ConclusionRows.READABLE + """
                                  and (cast(:unit as bigint) is null or c.unit_id = :unit)
                                  and (cast(:before as bigint) is null or c.id < :before)
                                  and\s""" + shown(filter.show())
                                + " order by c.id desc limit :most"),
                        actor)
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("before", filter.before())
                .param("most", most)
                .query((row, n) -> ConclusionRows.view(actor, row))
                .list();
    }

    private static String shown(ConclusionFilter.Show show) {
        return switch (show) {
            case ALL -> "c.state <> 'DISCARDED'";
            case OPEN -> "c.state in ('DRAFT', 'SUBMITTED')";
            case TO_RECEIVE -> "c.state = 'SIGNED' and c.received_on is null";
            case IN_REVIEW -> """
                    exists (select 1 from supervision_review r
                             where r.conclusion_id = c.id and r.state in ('REQUESTED', 'PREPARED'))""";
            case SIGNED, REPLACED, REVOKED -> "c.state = '" + show.name() + "'";
        };
    }

    private Optional<ConclusionView> find(Actor actor, ConclusionId id) {
        try {
            return Optional.of(view(actor, id));
        } catch (NotFoundException unknown) {
            return Optional.empty();
        }
    }

    /** Open to the unit while the first version stands, nobody has asked yet, and the day is not over. */
    private @Nullable ReviewWindow window(ConclusionView view, @Nullable ReviewView review, LightRules light) {
        boolean asked = review != null && review.state() != ReviewState.WITHDRAWN;
        if (view.state() != ConclusionState.SIGNED || view.number() > 1 || asked || view.receivedOn() == null) {
            return null;
        }
        LegalClock counted = ReviewClock.request(view.receivedOn(), words.draft("law"));
        Reckoning reckoning = counted.reckon(light.calendar(), today());
        LocalDate due = reckoning.due().date();
        return new ReviewWindow(reckoning, light.read(LightFacts.running(due), today()), !today().isAfter(due));
    }

    private boolean mayReadOpinion(Actor actor, ReviewView review) {
        return SupervisionRights.knowsBeforehand(actor)
                || actor.person() != null && actor.person().equals(review.named())
                || rules.mayDecide(actor, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
