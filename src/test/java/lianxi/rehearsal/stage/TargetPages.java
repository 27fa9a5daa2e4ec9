package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendar;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A permit's target (目标日期) on its page: set by the unit, after the latest safe date asked for and decided by the head. */
public final class TargetPages {

    private final Acts acts;
    private final ProjectPlaces projects;
    private final WorkCalendar calendar;
    private final LocalDate today;

    /** @param today the year of dates that pages print without one */
    public TargetPages(Places places, Telling telling, WorkCalendar calendar, LocalDate today) {
        this.acts = new Acts(telling);
        this.projects = new ProjectPlaces(places);
        this.calendar = calendar;
        this.today = today;
    }

    /** The day, but no later than the latest safe date: beyond it the 组长 would have to decide. */
    public void set(Person who, String project, String permit, LocalDate day, String reason) {
        Page page = who.get(projects.track(who, project, permit)).orFail();
        LocalDate safe = latestSafeDate(page);
        target(who, project, permit, page, safe != null && day.isAfter(safe) ? safe : day, reason);
    }

    /** The product makes a request to the 组长 of a target after the latest safe date. */
    public void ask(Person who, String project, String permit, int workdaysAfterSafe, String reason) {
        Page page = who.get(projects.track(who, project, permit)).orFail();
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
        String day = PageWords.fact(outlook, "最迟安全日").map(Element::text).orElse("");
        return Days.isIn(day) ? Days.first(day, today) : null;
    }

    /** The 组长 decides what was asked last, from the list of requests. */
    public void decide(Person head, String project, String permit, boolean grants, String note) {
        String title = project + " · " + ProjectPlaces.CATALOGUE.permit(permit).name();
        String path = ProjectPlaces.named(head.get("/extensions").orFail(), title, "/extensions/");
        Page page = head.get(path).orFail();
        acts.done(head, page.form(path + "/decide").with("note", note).with("outcome", grants ? "GRANT" : "REFUSE"));
        acts.tell(head, grants ? "target.granted" : "target.refused", path, "project", project, "permit", permit);
    }
}
