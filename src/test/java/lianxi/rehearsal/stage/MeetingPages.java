package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MonthlyRule;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** Meetings (联席会议) on their pages: the monthly rule, those called, moved and cancelled, who chairs them, and their agendas. */
public final class MeetingPages {

    static final String MEETING = "meeting";

    private static final String TITLE = "meeting title";
    private static final String SERIES = "/meetings/series";
    private static final String REGULAR = "例会";

    private final Places places;
    private final Acts acts;

    public MeetingPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** Every month by the rule (会期安排). */
    public void begin(Person office, MonthlyRule rule, LocalTime at, int minutes, String place) {
        Form form = office.get(SERIES)
                .orFail()
                .form(SERIES)
                .with("kind", rule.kind().name())
                .with("at", at.toString())
                .with("minutes", Integer.toString(minutes))
                .with("place", place);
        acts.done(
                office,
                switch (rule.kind()) {
                    case DAY -> form.with("dayOfMonth", Integer.toString(rule.number()));
                    case WEEKDAY ->
                        form.with("nth", Integer.toString(rule.number()))
                                .with("weekday", rule.weekday().name());
                    case LAST_WEEKDAY -> form.with("weekday", rule.weekday().name());
                });
        acts.tell(
                office,
                "meeting.series",
                SERIES,
                "kind",
                rule.kind().name(),
                "day",
                Integer.toString(rule.number()),
                "time",
                at.toString());
    }

    /** 召开会议: from the list, or from the page of the problem that it is about. */
    public void call(Person office, SampleMeeting meeting, LocalDate day, String place) {
        String from = meeting.about().isEmpty() ? "/meetings" : places.of(ProblemPages.PROBLEM, meeting.about());
        Page asked = office.get(PageWords.link(office.get(from).orFail(), "/meetings/new"))
                .orFail();
        Page called = acts.done(
                office,
                asked.form("/meetings")
                        .with("kind", meeting.kind().name())
                        .with("title", meeting.title())
                        .with("day", day.toString())
                        .with("at", meeting.at().toString())
                        .with("minutes", Integer.toString(meeting.minutes()))
                        .with("place", place));
        found(meeting, called);
        acts.tell(
                office,
                "meeting.called",
                path(meeting),
                "title",
                title(meeting),
                "kind",
                meeting.kind().name(),
                "day",
                day.toString(),
                "time",
                meeting.at().toString(),
                "about",
                meeting.about());
    }

    /** 委托主持 to the deputy of that name, who has the head's written word since the day. */
    public void entrust(Person office, SampleMeeting meeting, String deputy, LocalDate since) {
        String address = path(meeting) + "/entrust";
        acts.done(
                office,
                office.get(address)
                        .orFail()
                        .form(address)
                        .choose("deputy", deputy)
                        .with("basis", meeting.deputy())
                        .with("on", since.toString()));
        acts.tell(office, "meeting.entrusted", path(meeting), "title", title(meeting), "chair", deputy);
    }

    /** 更改安排: to another day, with the reason that those invited are told. */
    public void move(Person office, SampleMeeting meeting, LocalDate day, String reason) {
        String address = path(meeting) + "/move";
        Form form = office.get(address).orFail().form(address);
        String from = form.value("day");
        acts.done(office, form.with("day", day.toString()).with("reason", reason));
        acts.tell(office, "meeting.moved", path(meeting), "title", title(meeting), "from", from, "to", day.toString());
    }

    public void cancel(Person office, SampleMeeting meeting, String reason) {
        String address = path(meeting) + "/cancel";
        Page cancelled =
                acts.done(office, office.get(address).orFail().form(address).with("reason", reason));
        acts.tell(office, "meeting.cancelled", cancelled.path(), "title", title(meeting), "says", reason);
    }

    /** The office's own items come to what is on the agenda already; of a regular meeting the product has drafted it. */
    public void edit(Person office, SampleMeeting meeting, LocalDate day) {
        if (meeting.kind() == MeetingKind.REGULAR) {
            find(office, meeting, day);
        }
        String pool = path(meeting) + "/agenda/pool";
        for (SampleMeeting.Item item : meeting.items()) {
            String blank = PageWords.link(office.get(pool).orFail(), path(meeting) + "/agenda/new");
            Form form = office.get(blank)
                    .orFail()
                    .form(blank)
                    .with("title", item.title())
                    .with("explanation", item.words())
                    .with("minutes", Integer.toString(item.minutes()));
            acts.done(office, item.unit().isEmpty() ? form : PageWords.units(form, "unit", List.of(item.unit())));
        }
        acts.tell(
                office,
                "agenda.edited",
                path(meeting) + "/agenda",
                "title",
                title(meeting),
                "kind",
                meeting.kind().name(),
                "month",
                YearMonth.from(day).toString(),
                "day",
                day.toString(),
                "items",
                Integer.toString(meeting.items().size()));
    }

    /** Where its page is. */
    String path(SampleMeeting meeting) {
        return places.of(MEETING, meeting.key());
    }

    /** What its page calls it. */
    String title(SampleMeeting meeting) {
        return places.of(TITLE, meeting.key());
    }

    /** The regular meeting of the day, on the year's list. */
    private void find(Person office, SampleMeeting meeting, LocalDate day) {
        Page list = office.get("/meetings?year=" + day.getYear()).orFail();
        String written = day.getMonthValue() + "月" + day.getDayOfMonth() + "日（";
        List<String> found = list.document().select("table.meeting-months tr:has(th[scope=row])").stream()
                .filter(row -> isOn(row, written))
                .map(row -> row.selectFirst("th a").attr("href"))
                .toList();
        if (found.size() != 1) {
            throw new RefusedByProduct(found.size() + " regular meetings on " + day + " at " + list.path());
        }
        found(meeting, office.get(found.get(0)).orFail());
    }

    private static boolean isOn(Element row, String day) {
        List<String> cells = row.select("td").eachText();
        return cells.get(0).startsWith(day) && cells.get(1).equals(REGULAR);
    }

    private void found(SampleMeeting meeting, Page page) {
        places.found(MEETING, meeting.key(), page.path());
        places.found(TITLE, meeting.key(), page.document().select("main h1").text());
    }
}
