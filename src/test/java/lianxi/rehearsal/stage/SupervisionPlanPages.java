package lianxi.rehearsal.stage;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.supervision.CheckKind;
import org.jsoup.nodes.Element;

/** Plans of supervision and random draws (督查计划、随机抽取) on their pages. */
public final class SupervisionPlanPages {

    static final String DRAW = "supervision.draw";

    private static final String PLAN = "supervision.plan";
    private static final String ITEM = "supervision.item";
    private static final String PLANS = "/supervision/plans";
    private static final String DRAWS = "/supervision/draws";
    private static final String NOW = "now";
    private static final String INSPECTORS_PER_CHECK = "2";

    private final Places places;
    private final Acts acts;

    public SupervisionPlanPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** The month's plan with its checks, submitted; what the year's plan lays in the month is written anew, not laid twice. */
    public void plan(Person planner, SampleSupervision said, YearMonth month) {
        Page fresh = planner.get(PLANS + "/new").orFail();
        String path = begin(planner, fresh.form(PLANS), month.getYear(), Integer.toString(month.getMonthValue()));
        aims(planner, path, said.aims());
        for (SampleCheck check : said.checks()) {
            Page plan = planner.get(path).orFail();
            places.found(ITEM, check, write(planner, plan, path, said, check, List.of(month.getMonthValue())));
        }
        submit(planner, path);
        acts.tell(planner, "check.planned", path, "month", month.toString());
    }

    /** The year's plan, submitted: each kind of check in all those months, in general words (年度督查计划). */
    public void planYear(
            Person planner, SampleSupervision said, int year, List<Integer> months, Map<CheckKind, String> focus) {
        Page fresh = planner.get(PLANS + "/new").orFail();
        String path = begin(planner, fresh.form(PLANS), year, "");
        aims(planner, path, said.aims());
        for (SampleCheck check : said.checks()) {
            Form form = planner.get(path + "/items/new").orFail().form(path + "/items");
            acts.done(planner, filled(form, said, check, months).with("focus", focus.get(check.kind())));
        }
        submit(planner, path);
        acts.tell(planner, "check.planned", path, "year", Integer.toString(year));
    }

    /** What was submitted last (批准). */
    public void approve(Person head) {
        String path = places.of(PLAN, NOW);
        acts.done(head, head.get(path).orFail().form(path + "/approve"));
        acts.tell(head, "plan.approved", path);
    }

    /**
     * Records the lists, the group's own head left out as an inspector, and draws.
     *
     * @param left the name of the supervision group's head
     */
    public void draw(Person supervisor, String left, SampleSupervision said, SampleCheck check) {
        String item = places.of(ITEM, check);
        Page lists = supervisor.get(DRAWS + "/new?item=" + item).orFail();
        String row = row(lists, left);
        Page recorded = acts.done(
                supervisor,
                lists.form(DRAWS)
                        .with("perTarget", INSPECTORS_PER_CHECK)
                        .with(row + ".reason", "OTHER")
                        .with(row + ".note", said.headLeftOut()));
        Page drawn = acts.done(supervisor, recorded.form(recorded.path() + "/draw"));
        places.found(DRAW, check, drawn.path());
        acts.tell(supervisor, "check.drawn", drawn.path(), "focus", check.focus());
    }

    /** What leads to an inspection of the check: from its draw if there is one, else from its plan. */
    String arranging(Person supervisor, SampleCheck check) {
        if (check.kind() == CheckKind.REGULAR) {
            return "/supervision/inspections/new?item=" + places.of(ITEM, check);
        }
        Page draw = supervisor.get(places.of(DRAW, check)).orFail();
        return draw.links("/supervision/inspections/new").get(0);
    }

    private String begin(Person planner, Form form, int year, String month) {
        String path = acts.done(
                        planner, form.with("year", Integer.toString(year)).with("month", month))
                .path();
        places.found(PLAN, NOW, path);
        return path;
    }

    private void aims(Person planner, String path, String aims) {
        Page page = planner.get(path + "/edit").orFail();
        acts.done(planner, page.form(path + "/edit").with("aims", aims));
    }

    private void submit(Person planner, String path) {
        acts.done(planner, planner.get(path).orFail().form(path + "/submit"));
    }

    /** Edits the item of that kind that the year's plan has brought, or adds one; tells its number. */
    private String write(
            Person planner, Page plan, String path, SampleSupervision said, SampleCheck check, List<Integer> months) {
        String brought = brought(plan, check);
        String to = brought.isEmpty() ? path + "/items" : PLANS + "/items/" + brought + "/edit";
        Page page = planner.get(brought.isEmpty() ? to + "/new" : to).orFail();
        Page written = acts.done(planner, filled(page.form(to), said, check, months));
        return brought.isEmpty() ? items(written).get(items(written).size() - 1) : brought;
    }

    private static Form filled(Form form, SampleSupervision said, SampleCheck check, List<Integer> months) {
        boolean drawn = check.kind() == CheckKind.SPOT_CHECK;
        Form filled = form.with("kind", check.kind().name())
                .with("matter", check.matter().name())
                .with("focus", check.focus())
                .with("targets", drawn ? "DRAWN_PROJECTS" : "NAMED")
                .with("months", months.stream().map(String::valueOf).toArray(String[]::new))
                .choose("leads", said.planner())
                .with("basis", said.basis());
        return drawn
                ? filled.with("drawCount", "1")
                        .choose("projects", form.choices("projects").toArray(String[]::new))
                : filled.choose("units", said.unit());
    }

    /** An item of the kind on a plan that is being written; blank where there is none. */
    private static String brought(Page plan, SampleCheck check) {
        String kind = check.kind() == CheckKind.REGULAR ? "定期检查" : "抽查";
        return plan.document().select("tr[id^=item-]").stream()
                .filter(row -> row.select("td").first().text().equals(kind))
                .map(SupervisionPlanPages::item)
                .findFirst()
                .orElse("");
    }

    private static List<String> items(Page plan) {
        return plan.document().select("tr[id^=item-]").stream()
                .map(SupervisionPlanPages::item)
                .toList();
    }

    private static String item(Element row) {
        return row.id().substring("item-".length());
    }

    private static String row(Page lists, String name) {
        for (Element row : lists.document().select("#inspectors tbody tr")) {
            if (row.select("th span").stream().anyMatch(span -> span.text().equals(name))) {
                return row.select("select").attr("name").replace(".reason", "");
            }
        }
        throw new IllegalStateException("No inspector " + name + " on " + lists.path());
    }
}
