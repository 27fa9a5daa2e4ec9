package lianxi.rehearsal.stage;

import lianxi.onboarding.script.SampleTask;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;

/** Tasks as the office drafts them (拟办): from what a unit is charged with, or from a problem. */
public final class TaskDraftPages {

    private static final String DUTY = "duty";

    private final Places places;
    private final TaskPages tasks;
    private final Acts acts;

    public TaskDraftPages(Places places, TaskPages tasks, Telling telling) {
        this.places = places;
        this.tasks = tasks;
        this.acts = new Acts(telling);
    }

    /** From the unit's duty, or from the problem's page (拟办). */
    public void draft(Person office, SampleTask task) {
        Form form = office.get(source(office, task))
                .orFail()
                .form(TaskPages.LIST)
                .with("title", task.title())
                .with("doneMeans", task.done())
                .choose("leadUnit", brief(task.lead()))
                .with("dueBy", "LIMIT")
                .with("limitAmount", String.valueOf(task.limit()));
        form = form.choose(
                "supportingUnits",
                task.supporting().stream().map(TaskDraftPages::brief).toArray(String[]::new));
        form = task.project().isEmpty() ? form : form.choose("project", task.project());
        Page drafted = acts.insist(office, form);
        tasks.found(task.title(), drafted.path());
        acts.tell(
                office,
                "task.drafted",
                drafted.path(),
                "title",
                task.title(),
                "says",
                task.title(),
                "lead",
                task.lead(),
                "supporting",
                String.join("、", task.supporting()),
                "limit",
                String.valueOf(task.limit()),
                "project",
                task.project(),
                "origin",
                task.problem().isEmpty() ? DUTY : ProblemPages.PROBLEM);
    }

    private String source(Person office, SampleTask task) {
        String form = TaskPages.LIST + "/new";
        if (task.problem().isEmpty()) {
            return places.of(
                    DUTY,
                    task.duty(),
                    () -> ProjectPlaces.named(office.get(form).orFail(), brief(task.duty()), form));
        }
        return office.get(places.of(ProblemPages.PROBLEM, task.problem()))
                .orFail()
                .links(form)
                .get(0);
    }

    /** Pages of tasks call a unit by its short name (简称). */
    private static String brief(String unit) {
        return unit.startsWith("区") ? unit.substring(1) : unit;
    }
}
