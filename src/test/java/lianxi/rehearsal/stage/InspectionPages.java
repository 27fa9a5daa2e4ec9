package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.supervision.CheckKind;

/** Inspections (督查检查) on their pages: arranged, announced, made on the spot, recorded. */
public final class InspectionPages {

    static final String INSPECTION = "inspection";

    private static final String ARRANGE = "/supervision/inspections";
    private static final String INSPECTED_BY = "检查人员";

    private final SupervisionPlanPages plans;
    private final Places places;
    private final Acts acts;
    private final Function<String, Person> people;

    /** @param people somebody of the supervision group by name: of a drawn check only the page says who inspects */
    public InspectionPages(
            SupervisionPlanPages plans, Places places, Telling telling, Function<String, Person> people) {
        this.plans = plans;
        this.places = places;
        this.acts = new Acts(telling);
        this.people = people;
    }

    /** Of the example unit; a drawn one about the project and by the inspectors drawn, a regular one announced. */
    public void arrange(Person supervisor, SampleSupervision said, SampleCheck check, LocalDate day) {
        boolean regular = check.kind() == CheckKind.REGULAR;
        Form form = supervisor.get(plans.arranging(supervisor, check)).orFail().form(ARRANGE);
        Form filled = form.choose("unit", said.unit())
                .with("focus", check.focus())
                .with("day", day.toString())
                .with("place", check.place());
        Page arranged =
                acts.done(supervisor, regular ? filled.choose("inspectors", said.planner(), said.inspector()) : filled);
        places.found(INSPECTION, check, arranged.path());
        if (regular) {
            acts.done(supervisor, arranged.form(arranged.path() + "/announce"));
        }
        acts.tell(
                supervisor,
                "check.arranged",
                arranged.path(),
                "unit",
                said.unit(),
                "kind",
                check.kind().name(),
                "focus",
                check.focus(),
                "day",
                day.toString());
    }

    /** Begins, finds every line of the checklist true, notes what was said, and records what was found. */
    public void inspect(Person who, SampleSupervision said, SampleCheck check, LocalDate due) {
        String path = places.of(INSPECTION, check);
        Page page = who.get(path).orFail();
        Person inspector = inspectorOf(page);
        Page arranged = inspector.get(path).orFail();
        inspector.submit(arranged.form(path + "/begin"));
        Page record = inspector.get(path + "/record").orFail();
        answers(inspector, record, path, check);
        remarks(inspector, record, path, check);
        SampleCheck.Finding found = check.finding();
        Form finding = record.form(path + "/record/findings")
                .with("kind", found.kind().name())
                .with("title", found.title())
                .with("facts", found.facts())
                .with("duty", found.duty())
                .with("rectify", "true")
                .with("demand", found.demand())
                .with("due", due.toString());
        inspector.submit(about(finding));
        acts.tell(
                inspector,
                "finding.recorded",
                path,
                "title",
                found.title(),
                "unit",
                said.unit(),
                "due",
                due.toString());
    }

    public void finish(Person who, SampleCheck check) {
        String path = places.of(INSPECTION, check);
        Person inspector = inspectorOf(who.get(path).orFail());
        Page record = inspector.get(path + "/record").orFail();
        acts.done(inspector, record.form(path + "/finish"));
        acts.tell(inspector, "check.done", path, "kind", check.kind().name());
    }

    String of(SampleCheck check) {
        return places.of(INSPECTION, check);
    }

    private static void answers(Person inspector, Page record, String path, SampleCheck check) {
        for (Form line : record.forms(path + "/record/answers")) {
            inspector.submit(line.with("note", check.note()).with("verdict", "TRUE"));
        }
    }

    private static void remarks(Person inspector, Page record, String path, SampleCheck check) {
        String to = path + "/record/remarks";
        inspector.submit(record.form(to, "kind", "PRACTICE").with("text", check.practice()));
        inspector.submit(record.form(to, "kind", "STATEMENT")
                .with("text", check.statement())
                .with("saidBy", check.saidBy())
                .with("post", check.post()));
    }

    /** The project that is inspected, if it is about one. */
    private static Form about(Form finding) {
        List<String> projects = finding.has("project") ? finding.choices("project") : List.of();
        return projects.size() < 2 ? finding : finding.choose("project", projects.get(1));
    }

    private Person inspectorOf(Page inspection) {
        String names = PageWords.fact(inspection.document(), INSPECTED_BY)
                .map(fact -> fact.selectFirst("span").text())
                .orElseThrow(() -> new IllegalStateException("Nobody inspects on " + inspection.path()));
        return Stream.of(names.split("、")).map(people).findFirst().orElseThrow();
    }
}
