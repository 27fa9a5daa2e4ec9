package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleMeeting.Reply;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** Before a meeting: its notice, and who answers that they come (会议通知、答复). */
public final class InvitationPages {

    private final MeetingPages meetings;
    private final Acts acts;

    public InvitationPages(MeetingPages meetings, Telling telling) {
        this.meetings = meetings;
        this.acts = new Acts(telling);
    }

    /** Names who sits in (列席), checks the notice and sends it. */
    public void notice(Person office, SampleMeeting meeting, LocalDate replyBy) {
        String path = meetings.path(meeting);
        String list = path + "/observers";
        for (String unit : meeting.observers()) {
            acts.done(office, office.get(list).orFail().form(list).choose("unit", unit));
        }
        String check = path + "/notice";
        acts.done(office, office.get(check).orFail().form(check).with("replyBy", replyBy.toString()));
        acts.tell(office, "meeting.notified", path, "title", meetings.title(meeting), "replyBy", replyBy.toString());
    }

    /** A member's answer from the notice's link, or what somebody told the office by phone (代答). */
    public void answer(Person person, SampleMeeting meeting, String member, Reply reply) {
        boolean phoned = reply.kind() == Reply.Kind.PHONE;
        String asked = meetings.path(meeting);
        Page page = person.get(phoned ? invitation(person, asked, member) : asked + "/answer")
                .orFail();
        Form form = page.form(page.path());
        acts.done(
                person,
                switch (reply.kind()) {
                    case ON_LEAVE -> form.with("answer", "ON_LEAVE").with("reason", reply.words());
                    case DEPUTES -> form.with("answer", "DEPUTES").with("deputy", reply.words());
                    case PHONE -> form.with("answer", "ATTENDS").with("toldBy", reply.words());
                    default -> form.with("answer", "ATTENDS");
                });
        answered(person, meeting, member, reply.kind().name());
    }

    /** A unit that sits in says that it comes. */
    public void answerFor(Person contact, SampleMeeting meeting, String observer) {
        Page page = contact.get(meetings.path(meeting) + "/answer").orFail();
        acts.done(contact, page.form(page.path()).with("answer", "ATTENDS"));
        answered(contact, meeting, observer, "ATTENDS");
    }

    private void answered(Person person, SampleMeeting meeting, String who, String how) {
        acts.tell(
                person,
                "meeting.answered",
                meetings.path(meeting),
                "title",
                meetings.title(meeting),
                "member",
                who,
                "how",
                how);
    }

    /** The one of the list who is answered for. */
    private static String invitation(Person office, String path, String name) {
        return office.get(path).orFail().document().select("tr:has(a[href*=/answers/])").stream()
                .filter(row -> row.select("th > span").eachText().contains(name))
                .map(row -> row.selectFirst("a[href*=/answers/]").attr("href"))
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct(path + " has nobody to answer for by the name " + name));
    }
}
