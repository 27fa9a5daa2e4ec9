package lianxi.rehearsal.stage;

import java.util.Optional;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import lianxi.rehearsal.way.Catalogue;
import org.jsoup.nodes.Element;

/** Where projects, their permits and the nodes of their schedules stand, found through the product's lists by their names. */
final class ProjectPlaces {

    static final Catalogue CATALOGUE = Catalogue.shipped();

    private static final String PROJECT = "project";
    private static final String TRACK = "track";
    private static final String STEP = "step";
    private static final String NODE = "node";

    private final Places places;

    ProjectPlaces(Places places) {
        this.places = places;
    }

    void founded(String project, String path) {
        places.found(PROJECT, project, path);
    }

    String project(Person who, String project) {
        return places.of(PROJECT, project, () -> named(who.get("/projects").orFail(), project, "/projects/"));
    }

    String track(Person who, String project, String permit) {
        String name = CATALOGUE.permit(permit).name();
        return places.of(TRACK, project + name, () -> {
            Page page = who.look(project(who, project)).orFail();
            note(page, TRACK, project, "/permits/");
            return named(page, name, "/permits/");
        });
    }

    /** The track's page with the form for that step before the eyes. */
    Page step(Person who, String project, String permit, int step) {
        String track = track(who, project, permit);
        Catalogue.Permit type = CATALOGUE.permit(permit);
        if (type.steps().size() == 1) {
            return who.look(track).orFail();
        }
        String known = places.of(
                STEP,
                project + permit + step,
                () -> several(who.get(track).orFail(), type.steps().get(step - 1)));
        return who.look(known).orFail();
    }

    /** Either the form is there for the step already, or a link leads to it. */
    private static String several(Page page, String step) {
        for (Element link : page.document().select("a[href*=step=]")) {
            if (link.text().contains("“" + step + "”")) {
                return link.attr("href");
            }
        }
        String[] action = page.formTo("/permits/\\d+/steps/\\d+").action().split("/");
        return page.path() + "?step=" + action[action.length - 1];
    }

    String node(Person who, String project, String node) {
        String name = CATALOGUE.nameOf(node);
        return places.of(NODE, project + name, () -> {
            String table = CATALOGUE.isMilestone(node) ? "/schedule" : "/schedule/edit";
            Page page = who.look(project(who, project) + table).orFail();
            String nodes = project(who, project) + "/schedule/nodes/";
            note(page, NODE, project, nodes);
            return named(page, name, nodes);
        });
    }

    /** Remembers where all the links below that address lead, by their names. */
    private void note(Page page, String kind, String project, String under) {
        page.document()
                .select("a[href^=" + under + "]")
                .forEach(link -> places.found(kind, project + link.text(), link.attr("href")));
    }

    /** Where the link of exactly this name leads. */
    static String named(Page page, String name, String under) {
        return linkNamed(page, name, under)
                .orElseThrow(() -> new RefusedByProduct("No link " + name + " to " + under + " on " + page.path()));
    }

    private static Optional<String> linkNamed(Page page, String name, String under) {
        return page.document().select("a[href^=" + under + "]").stream()
                .filter(link -> link.text().equals(name))
                .map(link -> link.attr("href"))
                .findFirst();
    }
}
