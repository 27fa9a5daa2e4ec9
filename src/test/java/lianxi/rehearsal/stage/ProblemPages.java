package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleProblem.Turn;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemLevel;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jspecify.annotations.Nullable;

/** Problems (问题) on their pages: raised by units and undertakers, taken on by the office, settled and struck off. */
public final class ProblemPages {

    /** Problems are found again by the script's record of them, or by the key that tasks and meetings name. */
    static final String PROBLEM = "problem";

    private static final String REPORTS = "/weekly/reports/";

    private final Places places;
    private final Acts acts;
    private final WorkCalendar calendar;

    public ProblemPages(Places places, Telling telling, WorkCalendar calendar) {
        this.places = places;
        this.acts = new Acts(telling);
        this.calendar = calendar;
    }

    /**
     * 提出问题; about a permit by the link on its page.
     *
     * @param permit the permit's address, as "/permits/12"; null where it concerns none
     */
    public void raise(Person raiser, SampleProblem problem, @Nullable String permit, LocalDate today) {
        String about = permit == null ? "" : "?permit=" + permit.substring("/permits/".length());
        Form form = raiser.get("/problems/new" + about)
                .orFail()
                .form("/problems")
                .with("title", problem.title())
                .with("description", problem.description())
                .with("proposal", problem.proposal())
                .with("level", problem.level().name());
        if (permit == null && !problem.project().isEmpty()) {
            form = form.choose("project", problem.project());
        }
        form = form.choose("involved", problem.involved().toArray(String[]::new));
        if (problem.wantedWithin() > 0) {
            LocalDate wantedBy = calendar.plusWorkdays(today, problem.wantedWithin());
            form = form.with("wantedBy", wantedBy.toString());
        }
        if (problem.level() != ProblemLevel.UNIT && form.has("owner")) {
            form = form.with("owner", "");
        }
        raised(raiser, problem, problem.title(), acts.insist(raiser, form));
    }

    /** The first line of what the unit wrote that week becomes the problem (周报问题转登记). */
    public void raiseFromReport(Person person, SampleProblem problem, ReportWeek week) {
        Page report = report(person, problem.raiser(), week);
        Form line = report.forms(report.path() + "/problems").get(0);
        Page page = acts.done(person, line);
        raised(person, problem, page.document().select("main h1").text(), page);
    }

    public void move(Person person, SampleProblem problem, Turn turn) {
        String path = places.of(PROBLEM, problem);
        String address = path + "/acts/" + turn.action().verb();
        Form form = person.get(address).orFail().form(address);
        acts.insist(
                person,
                switch (turn.action()) {
                    case ACCEPT -> accept(form, turn);
                    case LEVEL -> form.with("level", turn.first()).with("reason", turn.afterFirst());
                    case PROGRESS -> form.with("note", turn.words());
                    case APPLY ->
                        form.with("note", turn.afterFirst())
                                .file("files.fresh", turn.first() + ".pdf", Acts.scan(turn.first()));
                    case DECLINE, MARK, SEND_BACK, STRIKE_OFF -> form.with("reason", turn.words());
                    default -> throw new IllegalStateException("not played: " + turn.action());
                });
        acts.tell(
                person,
                "problem.moved",
                path,
                "action",
                turn.action().name(),
                "owner",
                turn.action() == ProblemAction.ACCEPT ? turn.first() : "",
                "level",
                turn.action() == ProblemAction.LEVEL ? turn.first() : "");
    }

    /** By whom the office names; the project's undertaker is told where there is one. */
    private static Form accept(Form form, Turn turn) {
        Form filled = form.choose("owner", turn.first()).with("reason", turn.afterFirst());
        return filled.has("shared") ? filled.with("shared", "true") : filled;
    }

    /** A unit is led to its own report, the office finds it on the week's board. */
    private static Page report(Person person, String unit, ReportWeek week) {
        Page page = person.get("/weekly/" + week).orFail();
        return page.path().startsWith(REPORTS)
                ? page
                : person.get(ProjectPlaces.named(page, unit, REPORTS)).orFail();
    }

    private void raised(Person raiser, SampleProblem problem, String title, Page page) {
        places.found(PROBLEM, problem, page.path());
        if (!problem.key().isEmpty()) {
            places.found(PROBLEM, problem.key(), page.path());
        }
        acts.tell(
                raiser,
                "problem.raised",
                page.path(),
                "says",
                title,
                "raiser",
                problem.raiser(),
                "level",
                problem.level().name());
    }
}
