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

    /** Durations, milestones that are not needed, links taken away and added (编排). */
    public void plan(Person office, String project, SamplePlan plan) {
        plan.durations().forEach((node, days) -> setDuration(office, project, node, days));
        plan.notNeeded().forEach(node -> markNotNeeded(office, project, node));
        plan.unlinked().forEach(ends -> unlink(office, project, ends));
        plan.linked().forEach(ends -> link(office, project, ends));
        acts.tell(
                office,
                "schedule.planned",
                projects.project(office, project) + "/schedule",
                "project",
                project,
                "notNeeded",
                String.join(" ", plan.notNeeded()));
    }

    private void setDuration(Person office, String project, String node, int days) {
        Page page = office.get(projects.node(office, project, node)).orFail();
        acts.done(office, duration(page, node, days));
    }

    private static Form duration(Page page, String node, int days) {
        String action = ProjectPlaces.CATALOGUE.isMilestone(node) ? page.path() : page.path() + "/duration";
        return page.form(action).with("amount", String.valueOf(days)).with("amountUnit", "WORKING");
    }

    private void markNotNeeded(Person office, String project, String node) {
        Page page = office.get(projects.node(office, project, node)).orFail();
        acts.done(office, page.form(page.path() + "/need"));
    }

    /** From the later node's page, in the line of the earlier one. */
    private void unlink(Person office, String project, SamplePlan.Ends ends) {
        Page page = office.get(projects.node(office, project, ends.after())).orFail();
        String before = ProjectPlaces.CATALOGUE.nameOf(ends.before());
        Element line = page.document().select("tr").stream()
                .filter(row -> row.select("th a").text().equals(before))
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct("No link from " + before + " on " + page.path()));
        String link = line.select("a[href*=/schedule/links/]").attr("href");
        acts.done(office, office.get(link).orFail().form(link + "/removal"));
    }

    private void link(Person office, String project, SamplePlan.Ends ends) {
        String schedule = projects.project(office, project) + "/schedule";
        Form form = office.get(schedule + "/edit").orFail().form(schedule + "/links");
        acts.done(
                office,
                form.choose("before", ProjectPlaces.CATALOGUE.nameOf(ends.before()))
                        .choose("after", ProjectPlaces.CATALOGUE.nameOf(ends.after())));
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
        String words = page.document().select("dl.facts dt").stream()
                .filter(term -> term.text().equals("富余"))
                .map(term -> term.nextElementSibling().text())
                .findFirst()
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
