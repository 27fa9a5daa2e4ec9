package lianxi.rehearsal.stage;

import java.util.stream.Collectors;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;

/** Minutes and follow-up reports from draft to receipt (会议纪要、落实情况报告). */
public final class PaperPages {

    private final Places places;
    private final MeetingPages meetings;
    private final Acts acts;

    public PaperPages(Places places, MeetingPages meetings, Telling telling) {
        this.places = places;
        this.meetings = meetings;
        this.acts = new Acts(telling);
    }

    /** From the meeting's page. */
    public void draft(Person office, SampleMeeting meeting, PaperKind kind) {
        String from = meetings.path(meeting);
        String action = from + (kind == PaperKind.MINUTES ? "/minutes" : "/report");
        Page drafted = acts.done(office, office.get(from).orFail().form(action));
        places.found(kind.name(), meeting.key(), drafted.path());
        tell(office, "paper.drafted", meeting, kind, drafted);
    }

    /** 送审. */
    public void submit(Person office, SampleMeeting meeting, PaperKind kind) {
        Page page = open(office, meeting, kind);
        tell(office, "paper.submitted", meeting, kind, acts.done(office, page.form(page.path() + "/submit")));
    }

    /** 退回修改: the signer says what is to be changed. */
    public void sendBack(Person signer, SampleMeeting meeting, PaperKind kind, String reason) {
        String address = path(meeting, kind) + "/return";
        Page returned =
                acts.done(signer, signer.get(address).orFail().form(address).with("reason", reason));
        tell(signer, "paper.returned", meeting, kind, returned);
    }

    /** The office adds a sentence to the opening paragraph of a draft. */
    public void revise(Person office, SampleMeeting meeting, PaperKind kind, String sentence) {
        String address = path(meeting, kind) + "/edit";
        Form form = office.get(address).orFail().form(address);
        Page revised = acts.done(office, form.with("rows[0].text", form.value("rows[0].text") + sentence));
        tell(office, "paper.revised", meeting, kind, revised);
    }

    /** 审核签发. */
    public void sign(Person signer, SampleMeeting meeting, PaperKind kind) {
        String address = path(meeting, kind) + "/sign";
        tell(
                signer,
                "paper.signed",
                meeting,
                kind,
                acts.done(signer, signer.get(address).orFail().form(address)));
    }

    /** To all who are ticked: 区委、区政府, and minutes to everybody concerned as well. */
    public void send(Person office, SampleMeeting meeting, PaperKind kind) {
        String address = path(meeting, kind) + "/send";
        Page choose = office.get(address).orFail();
        String to = choose.document().select("div.form-check:has(input[checked]) label > span").eachText().stream()
                .collect(Collectors.joining("、"));
        Page sent = acts.done(office, choose.form(address));
        acts.tell(
                office,
                "paper.sent",
                sent.path(),
                "kind",
                kind.name(),
                "title",
                title(sent),
                "meeting",
                meetings.title(meeting),
                "to",
                to);
    }

    /** 签收. */
    public void receive(Person recipient, SampleMeeting meeting, PaperKind kind) {
        Page page = open(recipient, meeting, kind);
        Page received = acts.done(recipient, page.form(page.path() + "/acknowledge"));
        tell(recipient, "paper.received", meeting, kind, received);
    }

    private Page open(Person reader, SampleMeeting meeting, PaperKind kind) {
        return reader.get(path(meeting, kind)).orFail();
    }

    private String path(SampleMeeting meeting, PaperKind kind) {
        return places.of(kind.name(), meeting.key());
    }

    private void tell(Person who, String did, SampleMeeting meeting, PaperKind kind, Page page) {
        acts.tell(
                who,
                did,
                page.path(),
                "kind",
                kind.name(),
                "title",
                title(page),
                "number",
                number(page),
                "meeting",
                meetings.title(meeting));
    }

    private static String title(Page page) {
        return page.document().select("main h1 > span").first().text();
    }

    /** 〔2017〕1号, blank before it is signed. */
    private static String number(Page page) {
        return page.document().select("main h1 > span").size() < 2
                ? ""
                : page.document().select("main h1 > span").get(1).text();
    }
}
