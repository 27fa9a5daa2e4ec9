package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleProject;
import lianxi.permit.Need;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.nodes.Element;

/** Projects (项目) on their pages: set up by the office, and what the catalogue asks of each (手续目录). */
public final class ProjectPages {

    private final Acts acts;
    private final ProjectPlaces projects;

    public ProjectPages(Places places, Telling telling) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
    }

    /** 新增项目; the product leads on to its permits. */
    public void create(
            Person office, SampleProject project, LocalDate startedOn, LocalDate firstGrid, LocalDate fullCapacity) {
        Form form = office.get("/projects/new")
                .orFail()
                .form("/projects")
                .with("name", project.name())
                .choose("township", project.township())
                .choose("undertaker", project.undertaker())
                .with("capacityMw", project.megawatts().toPlainString())
                .with("startedOn", startedOn.toString())
                .with("firstGridOn", firstGrid.toString())
                .with("fullCapacityOn", fullCapacity.toString());
        Page asked = acts.done(office, form);
        String path = "/projects/" + asked.path().replaceAll(".*project=(\\d+).*", "$1");
        projects.founded(project.name(), path);
        acts.tell(
                office,
                "project.created",
                path,
                "project",
                project.name(),
                "startedOn",
                startedOn.toString(),
                "firstGrid",
                firstGrid.toString(),
                "fullCapacity",
                fullCapacity.toString());
    }

    /** 对照目录明确手续: those that are not named are needed. */
    public void answerCatalogue(Person office, String project, Map<String, Answer> answers) {
        String path = projects.project(office, project);
        Page page = office.get("/permits/catalogue/apply?project=" + path.substring("/projects/".length()))
                .orFail();
        Form form = page.form("/permits/catalogue/apply");
        for (Element code : page.document().select("input[name$=.code]")) {
            String row = code.attr("name").replace(".code", "");
            Answer answer = answers.getOrDefault(code.val(), new Answer(Need.NEEDED, ""));
            form = form.with(row + ".need", answer.need().name()).with(row + ".reason", answer.reason());
        }
        acts.done(office, form);
        acts.tell(
                office,
                "catalogue.answered",
                path,
                "project",
                project,
                "notNeeded",
                codes(answers, Need.NOT_NEEDED),
                "clarifying",
                codes(answers, Need.CLARIFYING));
    }

    private static String codes(Map<String, Answer> answers, Need need) {
        List<String> codes = answers.entrySet().stream()
                .filter(answer -> answer.getValue().need() == need)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return String.join(" ", codes);
    }
}
