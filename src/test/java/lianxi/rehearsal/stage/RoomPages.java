package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.List;
import lianxi.meeting.agenda.AgendaKind;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleMeeting.Result;
import lianxi.onboarding.script.SampleTask;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** In the room: who came, and what each item came to (签到、议定结果). */
public final class RoomPages {

    private final MeetingPages meetings;
    private final Acts acts;

    /** An item as the agenda's page shows it. */
    private record Item(String id, String title, String kind) {

        boolean isOf(Result result) {
            return result.item().equals(title) || result.item().equals(kind);
        }
    }

    public RoomPages(MeetingPages meetings, Telling telling) {
        this.meetings = meetings;
        this.acts = new Acts(telling);
    }

    /** 签到: whoever answered as they answered; members who did not have come all the same. */
    public void open(Person office, SampleMeeting meeting) {
        String room = meetings.path(meeting) + "/room";
        Page page = office.get(room).orFail();
        if (!page.forms(room + "/answered").isEmpty()) {
            page = office.submit(page.form(room + "/answered"));
        }
        for (Form tap : untapped(page, room + "/presence")) {
            office.submit(tap.with("presence", "PRESENT"));
        }
        acts.tell(office, "meeting.opened", room, "title", meetings.title(meeting));
    }

    /** What was said of each item; the rest is heard (知悉), or put off (缓议) with the reason. */
    public void record(Person office, SampleMeeting meeting) {
        String path = meetings.path(meeting);
        for (Item item : items(office.get(path + "/agenda").orFail())) {
            List<Result> told = meeting.results().stream().filter(item::isOf).toList();
            told.forEach(result -> record(office, meeting, item, result));
            String reason = meeting.deferred().get(item.title());
            String heard = meeting.others().get(AgendaKind.valueOf(item.kind()));
            if (reason != null) {
                String defer = path + "/agenda/items/" + item.id() + "/defer";
                acts.done(office, office.get(defer).orFail().form(defer).with("note", reason));
            } else if (told.isEmpty() && heard != null) {
                type(office, path, item, OutcomeKind.INFORMATION, heard);
            }
        }
    }

    /** 会议已召开. */
    public void close(Person office, SampleMeeting meeting, LocalDate day) {
        String room = meetings.path(meeting) + "/room";
        Page held = acts.done(office, office.get(room).orFail().form(room + "/held"));
        acts.tell(
                office,
                "meeting.held",
                held.path(),
                "title",
                meetings.title(meeting),
                "kind",
                meeting.kind().name(),
                "day",
                day.toString(),
                "present",
                came(held, "出席"),
                "leave",
                came(held, "请假"),
                "absent",
                came(held, "缺席"));
    }

    /** A result that charges a unit is typed with all that the task needs; others in the room, item by item. */
    private void record(Person office, SampleMeeting meeting, Item item, Result result) {
        String path = meetings.path(meeting);
        SampleTask task = result.task();
        if (result.charges()) {
            String blank = path + "/outcomes/new";
            Form form = office.get(blank)
                    .orFail()
                    .form(blank)
                    .with("item", item.id())
                    .with("kind", result.kind().name())
                    .with("text", task.title())
                    .with("doneMeans", task.done())
                    .with("days", Integer.toString(task.limit()));
            Form charged = PageWords.units(form, "leadUnit", List.of(task.lead()));
            acts.done(office, PageWords.units(charged, "supportingUnits", task.supporting()));
        } else {
            type(office, path, item, result.kind(), task.title());
        }
        if (result.kind() == OutcomeKind.INFORMATION) {
            return;
        }
        boolean charges = result.charges();
        acts.tell(
                office,
                "decision.made",
                path,
                "text",
                task.title(),
                "kind",
                result.kind().name(),
                "meeting",
                meetings.title(meeting),
                "item",
                item.title(),
                "lead",
                charges ? task.lead() : "",
                "supporting",
                charges ? String.join("、", task.supporting()) : "",
                "days",
                charges ? Integer.toString(task.limit()) : "");
    }

    private static void type(Person office, String path, Item item, OutcomeKind kind, String text) {
        String room = path + "/room";
        Page page = office.submit(office.get(room)
                .orFail()
                .form(room + "/outcomes", "item", item.id())
                .with("kind", kind.name())
                .with("text", text));
        if (!page.document().select("#live-outcomes-" + item.id()).text().contains(text)) {
            throw new RefusedByProduct(room + " does not show what was recorded: " + text);
        }
    }

    private static List<Form> untapped(Page page, String action) {
        return page.document().select("ul.room-people > li:has(form)").stream()
                .filter(person -> person.select("button[aria-pressed=true]").isEmpty())
                .filter(person -> person.select(".room-who .muted").stream()
                        .noneMatch(words -> words.text().equals("列席")))
                .map(person -> page.form(
                        action,
                        "invitation",
                        person.selectFirst("input[name=invitation]").attr("value")))
                .toList();
    }

    private static List<Item> items(Page agenda) {
        return agenda.document().select("section.agenda-item").stream()
                .map(RoomPages::item)
                .toList();
    }

    private static Item item(Element section) {
        String title = section.selectFirst("h2").text().replaceFirst("^\\d+\\. ", "");
        return new Item(section.id().substring("item-".length()), title, PageWords.agendaKind(section));
    }

    /** The names of a list of those who came, as the meeting's page has it. */
    private static String came(Page meeting, String list) {
        Element attendance = meeting.document().selectFirst("section[aria-labelledby=attendance]");
        return attendance == null
                ? ""
                : PageWords.fact(attendance, list).map(Element::text).orElse("");
    }
}
