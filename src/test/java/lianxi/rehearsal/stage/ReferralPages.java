package lianxi.rehearsal.stage;

import java.util.List;
import lianxi.onboarding.script.SampleCheck;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** A referral of leads (问题线索移送) on its restricted pages: by hand to the discipline body, and known to nobody else. */
final class ReferralPages {

    private static final String REFERRAL = "referral";
    private static final String REFERRALS = "/supervision/referrals";
    private static final int HIDDEN = 404;

    private final Places places;
    private final Acts acts;

    ReferralPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** From the finding, with those on the case whom the page proposes: who opens it, and the supervision group's head. */
    void open(Person supervisor, SampleCheck check, String summary, String opinion) {
        Form form = supervisor.get(REFERRALS + "/new").orFail().form(REFERRALS + "/new");
        Form filled = form.choose("finding", check.finding().title())
                .with("kind", check.finding().kind().name());
        String path = acts.done(supervisor, filled).path();
        places.found(REFERRAL, check, path);
        Form text = supervisor.get(path + "/edit").orFail().form(path + "/edit");
        Page written = acts.done(supervisor, text.with("summary", summary).with("opinion", opinion));
        acts.done(supervisor, written.form(path + "/submit"));
        tell(supervisor, "referral.submitted", check);
    }

    void sign(Person head, SampleCheck check) {
        String path = places.of(REFERRAL, check) + "/sign";
        acts.done(head, head.get(path).orFail().form(path));
        tell(head, "referral.signed", check);
    }

    /** 当面移交, now. */
    void handOver(Person supervisor, SampleCheck check, String organ, String receivedBy) {
        String path = places.of(REFERRAL, check) + "/hand-over";
        Form form = supervisor.get(path).orFail().form(path);
        acts.done(
                supervisor,
                form.with("organ", organ).with("channel", "IN_PERSON").with("receivedBy", receivedBy));
        tell(supervisor, "referral.handed-over", check);
    }

    /** For none of them it exists: its address, its paper, and the list of cases. */
    void hidden(SampleCheck check, List<Person> others) {
        String path = places.of(REFERRAL, check);
        for (Person other : others) {
            if (other.get(path).status() != HIDDEN
                    || other.download(path + ".pdf").status() != HIDDEN
                    || !other.get(REFERRALS).links(path).isEmpty()) {
                throw new RefusedByProduct(other.name() + " finds the referral " + path);
            }
            tell(other, "referral.hidden", check);
        }
    }

    private void tell(Person who, String kind, SampleCheck check) {
        acts.tell(
                who, kind, places.of(REFERRAL, check), "title", check.finding().title());
    }
}
