package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.calendar.StopGround;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.SampleDriver.Answer;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleProject;
import lianxi.permit.HoldReason;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Projects and their permits (项目、手续) on their pages: set up by the office, moved by the units that follow them. */
public final class PermitPages {

    private static final String STEPS = "/permits/\\d+/steps/\\d+";

    private final Acts acts;
    private final ProjectPlaces projects;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final String authorityHead = SampleFiles.phrases().get("authorityHead");

    /** @param today the year of dates that pages print without one */
    public PermitPages(Places places, Telling telling, WorkCalendar calendar, LocalDate today) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
        this.calendar = calendar;
        this.today = today;
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

    /** 登记进展; a stop of the clock and an extension have forms of their own. */
    public void move(Person who, String project, Move move) {
        Page page = projects.step(who, project, move.permit(), move.step());
        String step = page.formTo(STEPS).action();
        Form form = switch (move.action()) {
            case BEGIN_REVIEW -> stop(who.get(step + "/stop").orFail().form(step + "/stop"), move);
            case EXTEND -> extension(who.get(step + "/extension").orFail().form(step + "/extension"), move);
            default -> entry(page.form(step), move);
        };
        acts.done(who, form);
        acts.tell(
                who,
                "step.moved",
                page.path(),
                "project",
                project,
                "permit",
                move.permit(),
                "step",
                String.valueOf(move.step()),
                "action",
                move.action().name(),
                "on",
                move.on().toString(),
                "variant",
                move.variant(),
                "document",
                move.document());
    }

    private static Form entry(Form form, Move move) {
        Form filled = form.with("action", move.action().name())
                .with("on", move.on().toString())
                .with("documentNumber", move.document())
                .with("note", move.note());
        return move.action() == StepAction.ACCEPT && !move.variant().isEmpty()
                ? filled.with("variant", move.variant())
                : filled;
    }

    /** The written notice bears the number and the day of the stop; its ground is the experts' review unless the move names one. */
    private static Form stop(Form form, Move move) {
        String ground = move.variant().isEmpty() ? StopGround.EXPERT_REVIEW.name() : move.variant();
        return form.with("ground", ground)
                .with("from", move.on().toString())
                .with("noticeNumber", move.document())
                .with("noticeOn", move.on().toString())
                .with("note", move.note());
    }

    /** The authority's own head extended the limit (行政许可法 Art. 42). */
    private Form extension(Form form, Move move) {
        return form.with("days", move.variant())
                .with("on", move.on().toString())
                .with("approvedBy", authorityHead)
                .with("documentNumber", move.document())
                .with("reason", move.note());
    }

    /** The day, but no later than the latest safe date: beyond it the 组长 would have to decide. */
    public void setTarget(Person who, String project, String permit, LocalDate day, String reason) {
        Page page = track(who, project, permit);
        LocalDate safe = latestSafeDate(page);
        target(who, project, permit, page, safe != null && day.isAfter(safe) ? safe : day, reason);
    }

    /** The product makes a request to the 组长 of a target after the latest safe date. */
    public void askTarget(Person who, String project, String permit, int workdaysAfterSafe, String reason) {
        Page page = track(who, project, permit);
        LocalDate safe = latestSafeDate(page);
        if (safe == null) {
            throw new IllegalStateException(page.path() + " shows no latest safe date");
        }
        target(who, project, permit, page, calendar.plusWorkdays(safe, workdaysAfterSafe), reason);
    }

    private void target(Person who, String project, String permit, Page page, LocalDate day, String reason) {
        LocalDate safe = latestSafeDate(page);
        boolean asks = safe != null && day.isAfter(safe);
        Form form = page.form(page.path() + "/target")
                .with("target", day.toString())
                .with("targetReason", reason);
        acts.done(who, form);
        String kind = asks ? "target.asked" : "target.set";
        acts.tell(who, kind, page.path(), "project", project, "permit", permit, "target", day.toString());
    }

    /** The last step's, as the page shows it; null where no date of the project waits for it. */
    private @Nullable LocalDate latestSafeDate(Page page) {
        Element outlook = page.document().select(".outlook").last();
        if (outlook == null) {
            return null;
        }
        String day = outlook.select("dt").stream()
                .filter(term -> term.text().equals("最迟安全日"))
                .map(term -> term.nextElementSibling().text())
                .findFirst()
                .orElse("");
        return Days.isIn(day) ? Days.first(day, today) : null;
    }

    /** The 组长 decides what was asked last, from the list of requests. */
    public void decideTarget(Person head, String project, String permit, boolean grants, String note) {
        String title = project + " · " + ProjectPlaces.CATALOGUE.permit(permit).name();
        String path = ProjectPlaces.named(head.get("/extensions").orFail(), title, "/extensions/");
        Page page = head.get(path).orFail();
        acts.done(head, page.form(path + "/decide").with("note", note).with("outcome", grants ? "GRANT" : "REFUSE"));
        acts.tell(head, grants ? "target.granted" : "target.refused", path, "project", project, "permit", permit);
    }

    /** 搁置 with its reason; null says that it goes on. */
    public void hold(Person who, String project, String permit, @Nullable HoldReason reason, String note) {
        Page page = track(who, project, permit);
        String why = reason == null ? "" : reason.name();
        acts.done(who, page.form(page.path() + "/hold").with("hold", why).with("holdNote", note));
        acts.tell(who, "track.held", page.path(), "project", project, "permit", permit, "reason", why);
    }

    public void judge(Person who, String project, String permit, String view) {
        Page page = track(who, project, permit);
        acts.done(who, page.form(page.path() + "/judgement").with("judgement", view));
        acts.tell(who, "track.judged", page.path(), "project", project, "permit", permit, "says", view);
    }

    /** 上传材料, by the unit or the undertaker. */
    public void addMaterial(Person who, String project, String permit, String title) {
        String track = projects.track(who, project, permit);
        Form form = who.get(track + "/materials/new").orFail().form(track + "/materials");
        acts.done(who, form.with("title", title).file("files.fresh", title + ".pdf", Acts.scan(title)));
        acts.tell(who, "material.added", track, "project", project, "permit", permit, "title", title);
    }

    /** 核实无变化. */
    public void verify(Person who, String project, String permit) {
        Page page = track(who, project, permit);
        acts.done(who, page.form(page.path() + "/verification"));
        acts.tell(who, "track.verified", page.path(), "project", project, "permit", permit);
    }

    private Page track(Person who, String project, String permit) {
        return who.get(projects.track(who, project, permit)).orFail();
    }
}
