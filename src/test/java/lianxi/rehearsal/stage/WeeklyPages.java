package lianxi.rehearsal.stage;

import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import lianxi.weekly.ReportText;
import org.jsoup.nodes.Element;

/** Weekly reports (信息周报): a unit writes, checks and files its own; the office reads, sends back, takes over, files for others. */
public final class WeeklyPages {

    private static final String WEEKLY = "/weekly";
    private static final String REPORT = "weekly.report";
    private static final int NOT_FOUND = 404;

    private final Places places;
    private final Telling telling;

    public WeeklyPages(Places places, Telling telling) {
        this.places = places;
        this.telling = telling;
    }

    /** Writes the week's report and files it after a look at what will be filed (核对并报送). */
    public void file(Person contact, String unit, ReportWeek week, ReportText text) {
        Form form = written(own(contact, unit, week).button("核对并报送"), text);
        Page check = contact.submit(form);
        Page filed = contact.submit(check.formTo(WEEKLY + "/reports/\\d+/submit"));
        tell(contact, "report.filed", unit, week, filed, "says", text.progress());
    }

    /** What the unit told by phone (代报). */
    public void fileFor(Person office, String unit, ReportWeek week, ReportText text, String toldBy) {
        Element row = row(office.get(WEEKLY + "/" + week).orFail(), unit);
        Element link = row.selectFirst("a[href$=/file-for]");
        if (link == null) {
            throw new RefusedByProduct("The board of " + week + " offers no 代报 for " + unit);
        }
        String address = link.attr("href");
        Form form = office.get(address).orFail().form(address);
        Page filed = office.submit(written(form, text).with("toldBy", toldBy).with("toldHow", "PHONE"));
        tell(office, "report.filed-for", unit, week, filed, "says", text.progress());
    }

    public void sendBack(Person office, String unit, ReportWeek week, String reason) {
        Page page = read(office, unit, week);
        Page returned = office.submit(page.form(page.path() + "/return").with("reason", reason));
        tell(office, "report.returned", unit, week, returned);
    }

    /** 采用; the product leads on to the next report that waits. */
    public void accept(Person office, String unit, ReportWeek week) {
        Page page = read(office, unit, week);
        Page next = office.submit(page.form(page.path() + "/accept"));
        telling.tell(office, "report.accepted", "unit", unit, "week", week.toString(), "done", next.done());
    }

    private static Form written(Form form, ReportText text) {
        return form.with("progress", text.progress())
                .with("problems", text.problems())
                .with("plan", text.plan());
    }

    /** The unit's own report of the week, begun if the week's opening has not done so. */
    private Page own(Person contact, String unit, ReportWeek week) {
        Page page = contact.get(WEEKLY + "/" + week);
        if (page.status() == NOT_FOUND) {
            Page owed = contact.get(WEEKLY).orFail();
            page = contact.submit(owed.formTo(WEEKLY + "/" + week + "/units/\\d+"));
        }
        places.found(REPORT, key(unit, week), page.orFail().path());
        return page;
    }

    private Page read(Person office, String unit, ReportWeek week) {
        String address = places.of(REPORT, key(unit, week), () -> listed(office, unit, week));
        return office.get(address).orFail();
    }

    /** Where the board leads from the unit's name. */
    private static String listed(Person office, String unit, ReportWeek week) {
        Element link = row(office.get(WEEKLY + "/" + week).orFail(), unit).selectFirst("th a");
        if (link == null) {
            throw new RefusedByProduct(unit + " has begun no report of " + week);
        }
        return link.attr("href");
    }

    private static Element row(Page board, String unit) {
        return board.document().select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(unit))
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct(unit + " does not stand on " + board.path()));
    }

    private void tell(Person who, String kind, String unit, ReportWeek week, Page page, String... more) {
        List<String> facts = new ArrayList<>(
                List.of("unit", unit, "week", week.toString(), "page", page.path(), "done", page.done()));
        facts.addAll(List.of(more));
        telling.tell(who, kind, facts.toArray(String[]::new));
    }

    private static List<String> key(String unit, ReportWeek week) {
        return List.of(unit, week.toString());
    }
}
