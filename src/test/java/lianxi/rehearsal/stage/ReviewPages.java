package lianxi.rehearsal.stage;

import lianxi.onboarding.script.SampleCheck;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;

/** Reviews of conclusions (复核) on their pages: asked for by the unit, prepared by who took no part, decided by the 组长. */
final class ReviewPages {

    private static final String REVIEW = "review";
    private static final String UPHELD = "UPHELD";

    private final ConclusionPages conclusions;
    private final Places places;
    private final Acts acts;

    ReviewPages(ConclusionPages conclusions, Places places, Telling telling) {
        this.conclusions = conclusions;
        this.places = places;
        this.acts = new Acts(telling);
    }

    void ask(Person contact, SampleCheck check, String reason) {
        String path = conclusions.of(check);
        Page conclusion = contact.get(path).orFail();
        Page asked = acts.done(contact, conclusion.form(path + "/review").with("reason", reason));
        places.found(
                REVIEW,
                check,
                asked.links("/supervision/reviews/").stream().findFirst().orElse(asked.path()));
        acts.tell(
                contact,
                "review.asked",
                places.of(REVIEW, check),
                "title",
                check.finding().title());
    }

    /** That the conclusion stand (维持). */
    void prepare(Person supervisor, SampleCheck check, String opinion) {
        uphold(supervisor, check, "/prepare", opinion);
        tell(supervisor, "review.prepared", check);
    }

    void decide(Person head, SampleCheck check, String decision) {
        uphold(head, check, "/decide", decision);
        tell(head, "review.decided", check);
    }

    private void uphold(Person who, SampleCheck check, String act, String words) {
        String path = places.of(REVIEW, check);
        Form form = who.get(path).orFail().form(path + act);
        acts.done(who, form.with("result", UPHELD).with("words", words));
    }

    private void tell(Person who, String kind, SampleCheck check) {
        String title = check.finding().title();
        acts.tell(who, kind, places.of(REVIEW, check), "title", title, "result", UPHELD);
    }
}
