package lianxi.rehearsal.stage;

import lianxi.calendar.StopGround;
import lianxi.onboarding.script.SampleDriver.Move;
import lianxi.onboarding.script.SampleFiles;
import lianxi.permit.HoldReason;
import lianxi.permit.StepAction;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jspecify.annotations.Nullable;

/** Permits (手续) on their pages: moved, held, judged and confirmed by the units that follow them. */
public final class PermitPages {

    private static final String STEPS = "/permits/\\d+/steps/\\d+";

    private final Acts acts;
    private final ProjectPlaces projects;
    private final String authorityHead = SampleFiles.phrases().get("authorityHead");

    public PermitPages(Places places, Telling telling) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
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
