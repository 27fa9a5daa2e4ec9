package lianxi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.Light;
import lianxi.calendar.ScheduleOutlook;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.agenda.Evidence.Line;
import lianxi.permit.PermitQueries;
import lianxi.permit.TrackLine;
import lianxi.shared.Actor;
import lianxi.task.TaskFilter;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import org.springframework.stereotype.Component;

/**
 * 逾期和预计误期事项: permits and tasks that are late or will be, and permits that were refused. Rectifications are counted among the
 * tasks; their own item lists them.
 */
@Component
class LateSource implements AgendaSource {

    private static final int MINUTES = 10;

    private final PermitQueries permits;
    private final TaskQueries tasks;
    private final AgendaWords words;

    LateSource(PermitQueries permits, TaskQueries tasks, AgendaWords words) {
        this.permits = permits;
        this.tasks = tasks;
        this.words = words;
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.LATE;
    }

    @Override
    public List<Proposal> proposals(Occasion occasion) {
        Late late = late();
        return late.isEmpty() ? List.of() : List.of(proposal(late, occasion));
    }

    @Override
    public Optional<Proposal> about(String subject, Occasion occasion) {
        return subject.equals(kind().subject()) ? Optional.of(proposal(late(), occasion)) : Optional.empty();
    }

    /** What is late today. */
    private record Late(
            List<TrackLine> overdue,
            List<TrackLine> refused,
            List<TrackLine> forecast,
            List<TaskLine> overdueTasks,
            List<TaskLine> forecastTasks) {

        boolean isEmpty() {
            return overdue.isEmpty()
                    && refused.isEmpty()
                    && forecast.isEmpty()
                    && overdueTasks.isEmpty()
                    && forecastTasks.isEmpty();
        }
    }

    private Late late() {
        List<TrackLine> tracks = permits.now().lines();
        List<TrackLine> reds = TrackLine.reds(tracks);
        return new Late(
                reds.stream().filter(line -> line.reading().isOverdue()).toList(),
                reds.stream().filter(line -> !line.reading().isOverdue()).toList(),
                tracks.stream().filter(line -> line.reading().isForecastLate()).toList(),
                tasks(Light.OVERDUE),
                tasks(Light.FORECAST_LATE));
    }

    private List<TaskLine> tasks(Light light) {
        return tasks.list(Actor.system(), TaskFilter.OPEN.lit(light), TaskQueries.EXPORT)
                .rows();
    }

    private Proposal proposal(Late late, Occasion occasion) {
        int overdue = late.overdue().size() + late.overdueTasks().size();
        int forecast = late.forecast().size() + late.forecastTasks().size();
        String key = late.refused().isEmpty() ? "draft.late.text" : "draft.late.text.refused";
        return new Proposal(
                kind(),
                kind().subject(),
                new AgendaItemCommand(
                        words.draft("draft.late.title"),
                        words.draft(
                                key,
                                words.fullDay(occasion.today()),
                                overdue,
                                forecast,
                                late.refused().size()),
                        null,
                        words.reporter(null),
                        MINUTES),
                new Evidence(occasion.now(), figures(late), lines(late)));
    }

    private List<Figure> figures(Late late) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("overduePermits", late.overdue().size(), "/permits?light=OVERDUE"));
        figures.add(figure("forecastPermits", late.forecast().size(), "/permits?light=FORECAST_LATE"));
        if (!late.refused().isEmpty()) {
            figures.add(figure("refusedPermits", late.refused().size(), "/permits?light=REFUSED"));
        }
        figures.add(figure("overdueTasks", late.overdueTasks().size(), "/tasks?light=OVERDUE"));
        figures.add(figure("forecastTasks", late.forecastTasks().size(), "/tasks?light=FORECAST_LATE"));
        return figures;
    }

    private Figure figure(String key, int count, String path) {
        return new Figure(words.draft("figure." + key), words.draft("items", count), path);
    }

    private List<Line> lines(Late late) {
        List<Line> lines = new ArrayList<>();
        late.overdue().forEach(line -> lines.add(line(line, overdue(line))));
        late.overdueTasks().stream()
                .filter(task -> !task.origin().isFinding())
                .forEach(task -> lines.add(line(task, overdue(task))));
        rectifications(late.overdueTasks(), Light.OVERDUE).ifPresent(lines::add);
        late.refused().forEach(line -> lines.add(line(line, words.text("calendar.light.REFUSED"))));
        late.forecast().forEach(line -> lines.add(line(line, forecast(line.outlook()))));
        late.forecastTasks().stream()
                .filter(task -> !task.origin().isFinding())
                .forEach(task -> lines.add(line(task, words.text("calendar.light.FORECAST_LATE"))));
        rectifications(late.forecastTasks(), Light.FORECAST_LATE).ifPresent(lines::add);
        return lines;
    }

    /** All of a light in one line, without their names. */
    private Optional<Line> rectifications(List<TaskLine> tasks, Light light) {
        long count = tasks.stream().filter(task -> task.origin().isFinding()).count();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        AgendaKind.RECTIFICATION.subject(),
                        words.text("task.title.rectification"),
                        "",
                        words.draft("detail.rectifications", count, words.text("calendar.light." + light)),
                        "/tasks?origin=" + TaskOrigin.FINDING + "&light=" + light));
    }

    private static Line line(TrackLine line, String detail) {
        return new Line(
                "permit:" + line.id(),
                line.projectName() + " " + line.permitName(),
                line.unitName(),
                detail,
                "/permits/" + line.id());
    }

    private static Line line(TaskLine task, String detail) {
        return new Line("task:" + task.id(), task.title(), task.leadUnitName(), detail, task.path());
    }

    private String overdue(TrackLine line) {
        Integer left = line.reading().light().workdaysLeft();
        return line.due() == null || left == null
                ? words.text("calendar.light.OVERDUE")
                : words.draft("detail.overdue", words.fullDay(line.due()), -left);
    }

    private String overdue(TaskLine task) {
        Integer left = task.light().workdaysLeft();
        return task.due() == null || left == null
                ? words.text("calendar.light.OVERDUE")
                : words.draft("detail.overdue", words.fullDay(task.due()), -left);
    }

    private String forecast(ScheduleOutlook outlook) {
        return outlook == null || outlook.forecastFinish() == null || outlook.latestSafeDate() == null
                ? words.text("calendar.light.FORECAST_LATE")
                : words.draft(
                        "detail.forecast",
                        words.fullDay(outlook.forecastFinish()),
                        words.fullDay(outlook.latestSafeDate()));
    }
}
