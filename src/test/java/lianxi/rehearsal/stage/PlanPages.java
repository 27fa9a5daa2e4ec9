package lianxi.rehearsal.stage;

import java.util.List;
import lianxi.onboarding.script.SampleUnitPlan;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.nodes.Element;

/** Units' plans (推进方案) on their pages: begun from the schedule, written project by project, handed in and settled. */
public final class PlanPages {

    private static final String UNIT = "unit";

    private final Acts acts;
    private final Places places;

    public PlanPages(Places places, Telling telling) {
        this.acts = new Acts(telling);
        this.places = places;
    }

    public void write(Person contact, String unit, SampleUnitPlan words) {
        String path = path(contact, unit);
        Page plan = contact.get(path).orFail();
        if (plan.links(path + "/edit").isEmpty()) {
            acts.done(contact, plan.form(path + "/start"));
        }
        Page first = contact.get(path + "/edit").orFail();
        List<String> others = first.document()
                .select("select[name=project] option:not([selected])")
                .eachAttr("value");
        fill(contact, first, path, words);
        others.forEach(project ->
                fill(contact, contact.get(path + "/edit?project=" + project).orFail(), path, words));
        acts.tell(contact, "plan.written", path, "unit", unit);
    }

    private void fill(Person contact, Page page, String path, SampleUnitPlan words) {
        Form form = page.form(path + "/draft").with("approach", words.approach());
        for (Element row : page.document().select("tbody tr")) {
            String name = row.select("th span").text();
            String field = row.select("input[name$=.id]").attr("name").replace(".id", "");
            form = form.with(field + ".measures", words.measuresFor(name));
            if (words.isContacts(name)) {
                form = form.choose(field + ".person", contact.name());
            }
        }
        acts.done(contact, form);
    }

    public void submit(Person head, String unit) {
        settle(head, unit, "submit", "plan.submitted");
    }

    public void sendBack(Person office, String unit, String reason) {
        String path = path(office, unit);
        acts.done(office, office.get(path).orFail().form(path + "/return").with("reason", reason));
        acts.tell(office, "plan.returned", path, "unit", unit);
    }

    public void adopt(Person office, String unit) {
        settle(office, unit, "adopt", "plan.adopted");
    }

    private void settle(Person who, String unit, String act, String kind) {
        String path = path(who, unit);
        acts.done(who, who.get(path).orFail().form(path + "/" + act));
        acts.tell(who, kind, path, "unit", unit);
    }

    private String path(Person who, String unit) {
        return places.of(
                        UNIT, unit, () -> ProjectPlaces.named(who.get("/roster").orFail(), unit, "/units/")) + "/plan";
    }
}
