package lianxi.rehearsal.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lianxi.onboarding.script.SampleFiles;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** What somebody does with a form: sends it, sees that it was done, and the judge hears of it with the page's address. */
final class Acts {

    private static final String ANYWAY = "anyway";

    private final Telling telling;

    Acts(Telling telling) {
        this.telling = telling;
    }

    /** Sends the form; the page that the product leads on to says that it was done. */
    Page done(Person who, Form form) {
        return done(who, form, who.submit(form));
    }

    /** The same where the product asks first whether a unit is really to be asked for the like once more (仍要下达). */
    Page insist(Person who, Form form) {
        Page page = who.post(form);
        boolean asksBack = page.forms(form.action()).stream().anyMatch(again -> again.has(ANYWAY));
        return page.isOk() || !asksBack
                ? done(who, form, page.orFail())
                : done(who, page.form(form.action()).with(ANYWAY, "true"));
    }

    private static Page done(Person who, Form form, Page page) {
        if (page.done().isEmpty() && !who.wasDisturbed()) {
            throw new RefusedByProduct(who.name() + " sent " + form.action() + ", and " + page.path()
                    + " does not say what was done: " + page.complaints());
        }
        return page;
    }

    /** @param path where it can be read */
    void tell(Person who, String kind, String path, String... facts) {
        List<String> told = new ArrayList<>(List.of(facts));
        told.add("page");
        told.add(path);
        telling.tell(who, kind, told.toArray(String[]::new));
    }

    /** The sheet that stands for every material and scan of the play. */
    static byte[] scan(String title) {
        try {
            return SampleFiles.scan(title).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
