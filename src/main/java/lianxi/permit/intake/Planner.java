package lianxi.permit.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.calendar.TimeLimit;
import lianxi.permit.Need;
import lianxi.permit.PermitQueries;
import lianxi.permit.RecordedEntry;
import lianxi.permit.TrackLine;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a register with what is recorded, row by row, and plans what an import would write. */
@Component
class Planner {

    private static final List<IntakeColumn> DAYS = List.of(
            IntakeColumn.PREPARED,
            IntakeColumn.SUBMITTED,
            IntakeColumn.SUPPLEMENT,
            IntakeColumn.ACCEPTED,
            IntakeColumn.REVIEW_FROM,
            IntakeColumn.REVIEW_TO,
            IntakeColumn.DECIDED,
            IntakeColumn.DELIVERED);
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    private final ProjectQueries projects;
    private final CatalogueQueries catalogues;
    private final PermitQueries permits;
    private final RosterQueries roster;
    private final StateNames states;
    private final Clock clock;

    Planner(
            ProjectQueries projects,
            CatalogueQueries catalogues,
            PermitQueries permits,
            RosterQueries roster,
            StateNames states,
            Clock clock) {
        this.projects = projects;
        this.catalogues = catalogues;
        this.permits = permits;
        this.roster = roster;
        this.states = states;
        this.clock = clock;
    }

    List<Plan> plans(List<Reader.Line> lines) {
        Known known = new Known(
                projects.all(),
                catalogues.catalogue(),
                permits.unscheduled().lines(),
                permits.entries(),
                roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY));
        Set<String> seen = new HashSet<>();
        return lines.stream().map(line -> new RowPlan(line, known, seen).plan()).toList();
    }

    /** What is recorded at the time of planning. */
    private record Known(
            List<ProjectView> projects,
            Catalogue catalogue,
            List<TrackLine> tracks,
            List<RecordedEntry> entries,
            List<UnitView> units) {

        Optional<UnitView> unit(String name) {
            return units.stream()
                    .filter(unit -> unit.name().equals(name) || unit.shortName().equals(name))
                    .findFirst();
        }
    }

    /** The check of one row. */
    private final class RowPlan {

        private final Reader.Line line;
        private final Known known;
        private final Set<String> seen;
        private final List<IntakeRow.Fault> faults = new ArrayList<>();

        private RowPlan(Reader.Line line, Known known, Set<String> seen) {
            this.line = line;
            this.known = known;
            this.seen = seen;
        }

        Plan plan() {
            ProjectView project = required(
                    IntakeColumn.PROJECT,
                    known.projects().stream()
                            .filter(one -> one.name().equals(text(IntakeColumn.PROJECT)))
                            .findFirst());
            PermitType type = required(IntakeColumn.PERMIT, known.catalogue().named(text(IntakeColumn.PERMIT)));
            StateNames.Told told = required(IntakeColumn.STATE, states.find(text(IntakeColumn.STATE)));
            Map<IntakeColumn, LocalDate> days = days(project);
            if (project == null || type == null || told == null) {
                return wrong();
            }
            StepType step = step(type);
            UnitView unit = unit(type);
            reason(told);
            List<Course.Entry> course = Course.to(told.state(), days, faults);
            order(course);
            limit(step, course);
            if (step != null && !seen.add(project.id() + " " + type.code() + " " + step.position())) {
                fault(IntakeColumn.PERMIT, "twice");
            }
            return faults.isEmpty() ? right(project, type, step, unit, told, course) : wrong();
        }

        private Plan right(
                ProjectView project,
                PermitType type,
                StepType step,
                UnitView unit,
                StateNames.Told told,
                List<Course.Entry> course) {
            TrackLine track = known.tracks().stream()
                    .filter(one ->
                            one.project().equals(project.id()) && one.code().equals(type.code()))
                    .findFirst()
                    .orElse(null);
            List<RecordedEntry> recorded = known.entries().stream()
                    .filter(entry ->
                            track != null && entry.track().equals(track.id()) && entry.position() == step.position())
                    .toList();
            if (!continues(recorded, course) || track != null && !agrees(track, told, recorded)) {
                fault(IntakeColumn.STATE, "differs", recorded.size());
                return wrong();
            }
            List<Course.Entry> further = course.subList(recorded.size(), course.size());
            boolean opens = track == null || track.need() != told.need();
            IntakeRow.Outcome outcome = track == null
                    ? IntakeRow.Outcome.NEW
                    : opens || !further.isEmpty() ? IntakeRow.Outcome.MORE : IntakeRow.Outcome.UNCHANGED;
            return new Plan(
                    row(outcome, further.size()),
                    project.id(),
                    type.code(),
                    step.position(),
                    told.need(),
                    track == null || !text(IntakeColumn.UNIT).isEmpty() ? unit.id() : track.unit(),
                    opens,
                    further,
                    orNull(IntakeColumn.VARIANT),
                    orNull(IntakeColumn.REVIEW_NOTICE),
                    orNull(IntakeColumn.DOCUMENT),
                    orNull(IntakeColumn.NOTE));
        }

        /** What is recorded is the beginning of what the register tells. */
        private static boolean continues(List<RecordedEntry> recorded, List<Course.Entry> course) {
            if (recorded.size() > course.size()) {
                return false;
            }
            for (int i = 0; i < recorded.size(); i++) {
                Course.Entry told = course.get(i);
                boolean same = recorded.get(i).action() == told.action()
                        && (recorded.get(i).on().equals(told.on()) || told.standIn());
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        /** A track that has begun does not become "being clarified" by a register. */
        private static boolean agrees(TrackLine track, StateNames.Told told, List<RecordedEntry> recorded) {
            return told.need() == Need.NEEDED || track.need() == told.need() || recorded.isEmpty();
        }

        private Map<IntakeColumn, LocalDate> days(@Nullable ProjectView project) {
            Map<IntakeColumn, LocalDate> days = new EnumMap<>(IntakeColumn.class);
            for (IntakeColumn column : DAYS) {
                String text = text(column);
                if (text.isEmpty()) {
                    continue;
                }
                LocalDate day = day(text);
                if (day == null) {
                    fault(column, "day", text);
                } else if (day.isAfter(LocalDate.now(clock))) {
                    fault(column, "future");
                } else if (project != null && day.isBefore(project.startedOn())) {
                    fault(column, "beforeStart", project.startedOn());
                } else {
                    days.put(column, day);
                }
            }
            return days;
        }

        private void order(List<Course.Entry> course) {
            for (int i = 1; i < course.size(); i++) {
                if (course.get(i).on().isBefore(course.get(i - 1).on())) {
                    fault(
                            IntakeColumn.STATE,
                            "order",
                            course.get(i).on(),
                            course.get(i - 1).on());
                    return;
                }
            }
        }

        @Nullable
        private StepType step(PermitType type) {
            String name = text(IntakeColumn.STEP);
            if (name.isEmpty()) {
                return type.steps().get(0);
            }
            return required(
                    IntakeColumn.STEP,
                    type.steps().stream()
                            .filter(step -> step.name().equals(name))
                            .findFirst());
        }

        @Nullable
        private UnitView unit(PermitType type) {
            String name = text(IntakeColumn.UNIT);
            if (!name.isEmpty()) {
                return required(IntakeColumn.UNIT, known.unit(name));
            }
            return known.unit(type.defaultUnit())
                    .or(() -> known.units().stream().findFirst())
                    .orElse(null);
        }

        private void reason(StateNames.Told told) {
            if (told.need() == Need.NOT_NEEDED && text(IntakeColumn.NOTE).isEmpty()) {
                fault(IntakeColumn.NOTE, "reason");
            }
        }

        private void limit(@Nullable StepType step, List<Course.Entry> course) {
            Optional<LocalDate> accepted = course.stream()
                    .filter(entry -> entry.action() == lianxi.permit.StepAction.ACCEPT)
                    .map(Course.Entry::on)
                    .findFirst();
            if (step == null || accepted.isEmpty()) {
                return;
            }
            List<String> names = step.inForce(accepted.get()).stream()
                    .map(LimitVersion::variant)
                    .toList();
            boolean stops = course.stream().anyMatch(entry -> entry.action() == lianxi.permit.StepAction.BEGIN_REVIEW);
            boolean statutory = step.inForce(accepted.get()).stream()
                    .anyMatch(version ->
                            version.limit() != null && version.limit().nature() == TimeLimit.Nature.STATUTORY);
            if (stops && statutory && text(IntakeColumn.REVIEW_NOTICE).isEmpty()) {
                fault(IntakeColumn.REVIEW_NOTICE, "notice");
            }
            if (names.size() > 1 && !names.contains(text(IntakeColumn.VARIANT))) {
                fault(IntakeColumn.VARIANT, "variant", String.join("/", names));
            }
        }

        @Nullable
        private <T> T required(IntakeColumn column, Optional<T> found) {
            if (found.isEmpty()) {
                fault(column, text(column).isEmpty() ? "missing" : "unknown", text(column));
            }
            return found.orElse(null);
        }

        private void fault(IntakeColumn column, String key, Object... arguments) {
            faults.add(IntakeRow.Fault.of(column, key, arguments));
        }

        private Plan wrong() {
            IntakeRow row = new IntakeRow(line.number(), line.texts(), IntakeRow.Outcome.WRONG, 0, List.copyOf(faults));
            return new Plan(row, null, "", 0, Need.NEEDED, null, false, List.of(), null, null, null, null);
        }

        private IntakeRow row(IntakeRow.Outcome outcome, int entries) {
            return new IntakeRow(line.number(), line.texts(), outcome, entries, List.of());
        }

        private String text(IntakeColumn column) {
            return line.text(column);
        }

        @Nullable
        private String orNull(IntakeColumn column) {
            return text(column).isEmpty() ? null : text(column);
        }
    }

    @Nullable
    private static LocalDate day(String text) {
        Matcher parts = DAY.matcher(lianxi.shared.web.TextNormaliser.halfWidth(text));
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
