package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.onboarding.script.SamplePlan;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** Schedules counted back (倒排工期) on their pages: planned by the office, approved by its director, told of by the units. */
public final class SchedulePages {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Acts acts;
    private final ProjectPlaces projects;

    public SchedulePages(Places places, Telling telling) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
    }

    /** Durations and links in the schedule's sheet, which the office takes out, changes and takes in again; then what is not needed (编排). */
    public void plan(Person office, String project, SamplePlan plan) {
        String schedule = projects.project(office, project) + "/schedule";
        ScheduleSheet sheet =
                new ScheduleSheet(office.download(schedule + ".xlsx").bytes());
        plan.durations().forEach((node, days) -> sheet.lasts(name(node), days));
        plan.unlinked().forEach(ends -> sheet.waitsNoMore(name(ends.after()), name(ends.before())));
        plan.linked().forEach(ends -> sheet.waits(name(ends.after()), name(ends.before())));
        takeIn(office, schedule + "/import", sheet);
        plan.notNeeded().forEach(node -> markNotNeeded(office, project, node));
        acts.tell(
                office,
                "schedule.planned",
                schedule,
                "project",
                project,
                "notNeeded",
                String.join(" ", plan.notNeeded()));
    }

    private static String name(String node) {
        return ProjectPlaces.CATALOGUE.nameOf(node);
    }

    private void takeIn(Person office, String address, ScheduleSheet sheet) {
        Form form = office.get(address).orFail().form(address);
        Page preview = office.submit(form.file("file", "倒排工期表.xlsx", sheet.bytes()));
        acts.done(office, preview.formTo(address + "/\\d+"));
    }

    private static Form duration(Page page, String node, int days) {
        String action = ProjectPlaces.CATALOGUE.isMilestone(node) ? page.path() : page.path() + "/duration";
        return page.form(action).with("amount", String.valueOf(days)).with("amountUnit", "WORKING");
    }

    private void markNotNeeded(Person office, String project, String node) {
        Page page = office.get(projects.node(office, project, node)).orFail();
        acts.done(office, page.form(page.path() + "/need"));
    }

    /** A milestone began, or with a finish was finished; its start stays as it was told before. */
    public void tell(Person who, String project, String milestone, LocalDate on, boolean finished) {
        Page page = who.get(projects.node(who, project, milestone)).orFail();
        acts.done(who, page.form(page.path() + "/facts").with(finished ? "finishedOn" : "startedOn", on.toString()));
        acts.tell(
                who,
                finished ? "milestone.finished" : "milestone.started",
                page.path(),
                "project",
                project,
                "milestone",
                milestone,
                "on",
                on.toString());
    }

    /** Lengthens or shortens the works by the difference between the slack that the page shows and the slack to leave. */
    public void tighten(Person office, String project, String milestone, int slack) {
        Page page = office.get(projects.node(office, project, milestone)).orFail();
        int now = Integer.parseInt(page.form(page.path()).value("amount"));
        int days = Math.max(now + slack(page) - slack, 1);
        acts.done(office, duration(page, milestone, days));
        acts.tell(
                office,
                "schedule.tightened",
                page.path(),
                "project",
                project,
                "milestone",
                milestone,
                "slack",
                String.valueOf(slack));
    }

    private static int slack(Page page) {
        String words = PageWords.fact(page.document(), "富余")
                .map(Element::text)
                .orElseThrow(() -> new RefusedByProduct("No slack shown on " + page.path()));
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            throw new RefusedByProduct("No slack shown on " + page.path() + " but " + words);
        }
        int days = Integer.parseInt(number.group());
        return words.startsWith("晚") ? -days : days;
    }

    /** 审定基线. */
    public void approveBaseline(Person director, String project, String note) {
        String path = projects.project(director, project) + "/schedule/baselines";
        acts.done(director, director.get(path).orFail().form(path).with("note", note));
        acts.tell(director, "baseline.approved", path, "project", project);
    }
}
