package lianxi.rehearsal.stage;

import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;

/** Conclusions of inspections, and what follows from them (督查结论、回应、整改), on their pages. */
public final class ConclusionPages {

    private static final String CONCLUSION = "conclusion";
    private static final String FINDING = "finding";
    private static final String CONCLUSIONS = "/supervision/conclusions";

    private final InspectionPages inspections;
    private final Places places;
    private final Acts acts;

    public ConclusionPages(InspectionPages inspections, Places places, Telling telling) {
        this.inspections = inspections;
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** From the inspection's page, as the product drafts it, submitted. */
    public void draft(Person supervisor, SampleCheck check) {
        Page inspection = supervisor.get(inspections.of(check)).orFail();
        Page drafted = supervisor.submit(inspection.form(CONCLUSIONS));
        places.found(CONCLUSION, check, drafted.path());
        places.found(FINDING, check, drafted.links("/supervision/findings/").get(0));
        act(supervisor, check, "submit");
        tell(supervisor, "conclusion.submitted", check);
    }

    public void sign(Person head, SampleCheck check) {
        act(head, check, "sign");
        tell(head, "conclusion.signed", check);
    }

    public void receive(Person contact, SampleCheck check) {
        act(contact, check, "receive");
        tell(contact, "conclusion.received", check);
    }

    public void reply(Person contact, SampleCheck check) {
        String finding = places.of(FINDING, check);
        Page page = contact.get(finding).orFail();
        acts.done(contact, page.form(finding + "/reply").with("words", check.reply()));
        acts.tell(contact, "finding.replied", finding, "title", check.finding().title());
    }

    /** Finds the task that the finding became (整改), which goes on as any task does. */
    public void findRectification(Person who, SampleCheck check) {
        String title = check.finding().title();
        places.of(TaskPages.TASK, title, () -> {
            Page finding = who.get(places.of(FINDING, check)).orFail();
            return finding.links("/tasks/").get(0);
        });
    }

    public void tellRectification(Person who, SampleCheck check, Turn turn) {
        String title = check.finding().title();
        String page = places.of(TaskPages.TASK, title);
        acts.tell(
                who,
                "rectification.moved",
                page,
                "title",
                title,
                "action",
                turn.action().name());
    }

    String of(SampleCheck check) {
        return places.of(CONCLUSION, check);
    }

    private void act(Person who, SampleCheck check, String act) {
        String path = of(check);
        acts.done(who, who.get(path).orFail().form(path + "/acts/" + act));
    }

    private void tell(Person who, String kind, SampleCheck check) {
        acts.tell(who, kind, of(check), "title", check.finding().title());
    }
}
