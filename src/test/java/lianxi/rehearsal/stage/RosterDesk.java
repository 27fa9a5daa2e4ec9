package lianxi.rehearsal.stage;

import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import lianxi.roster.Body;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterFile.NamedBody;
import lianxi.roster.RosterFile.NamedPlace;
import lianxi.roster.RosterFile.NamedUnit;
import lianxi.roster.UnitRole;
import org.jsoup.nodes.Element;

/** The office enters the notice's roster on the first morning: its own unit, the supervision group's name, all else by spreadsheet. */
final class RosterDesk {

    private static final String ROSTER = "/roster";

    private final Person office;
    private final RosterFile notice;
    private final Telling telling;

    RosterDesk(Person office, RosterFile notice, Telling telling) {
        this.office = office;
        this.notice = notice;
        this.telling = telling;
    }

    void enter(NamedUnit seat) {
        Page roster = office.get(ROSTER).orFail();
        describe(roster, seat);
        notice.bodies().stream().filter(body -> body.body() == Body.SUPERVISION).forEach(body -> name(roster, body));
        importAll(seat);
        notice.places().stream()
                .filter(place -> place.body() == Body.OFFICE && Boolean.TRUE.equals(place.concurrent()))
                .forEach(place -> besides(roster, place));
        notice.units().stream().filter(NamedUnit::reportsWeekly).forEach(this::tell);
    }

    private void tell(NamedUnit unit) {
        telling.tell(office, "unit.reports", "unit", unit.name());
        unit.roles().stream()
                .filter(role -> role.role() == UnitRole.CONTACT || role.role() == UnitRole.DEPUTY)
                .forEach(role -> telling.tell(office, "unit.contact", "unit", unit.name(), "name", role.name()));
    }

    /** The set-up asks for the office's unit by name only; its duty stands in the notice. */
    private void describe(Page roster, NamedUnit seat) {
        String unit = roster.link(seat.name()).orElseThrow();
        Form form = office.get(unit + "/edit").orFail().form(unit);
        office.submit(ordered(form.with("duty", seat.duty())));
    }

    private void name(Page roster, NamedBody body) {
        String address = roster.links(ROSTER + "/bodies/" + body.body()).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct("No link on the roster leads to the name of " + body.name()));
        Form form = office.get(address).orFail().form(ROSTER + "/bodies/" + body.body());
        office.submit(ordered(form.with("name", body.name())));
    }

    private void importAll(NamedUnit seat) {
        Form form = office.get(ROSTER + "/import").orFail().form(ROSTER + "/import");
        Page preview = office.submit(
                ordered(form).file("file", notice.title() + ".xlsx", RosterBook.bytes(notice, seat.name())));
        String wrong = preview.document().select("strong.text-warn").eachText().toString();
        Form confirm = preview.formTo(ROSTER + "/import/\\d+/confirm");
        if (confirm.has("despiteErrors")) {
            throw new RefusedByProduct("The notice's roster cannot be imported: " + wrong);
        }
        Page imported = office.submit(confirm);
        telling.tell(office, "roster.imported", "page", imported.path(), "done", imported.done());
    }

    /** The office's director holds the place beside another (兼). */
    private void besides(Page roster, NamedPlace place) {
        Element link = roster.document().select("a[href^=/roster/places/]").stream()
                .filter(one -> one.attr("href").endsWith("/edit") && one.text().contains(place.name()))
                .reduce((first, last) -> last)
                .orElseThrow();
        String address = link.attr("href");
        Form form = office.get(address).orFail().form(address.substring(0, address.lastIndexOf('/')));
        office.submit(ordered(form.with("concurrent", "true")));
    }

    private Form ordered(Form form) {
        return form.with("from", notice.day().toString())
                .with("document", notice.title())
                .with("documentDay", notice.day().toString());
    }
}
