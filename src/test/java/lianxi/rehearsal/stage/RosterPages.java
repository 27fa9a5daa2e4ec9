package lianxi.rehearsal.stage;

import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** The list of contacts (联络员名单), where everybody confirms the own line. */
public final class RosterPages {

    private final Telling telling;

    public RosterPages(Telling telling) {
        this.telling = telling;
    }

    /** 核实无误, each line that is the person's own. */
    public void verify(Person contact, String unit) {
        Page list = contact.get("/contacts").orFail();
        if (verifying(list).isEmpty()) {
            throw new RefusedByProduct(contact.name() + " finds no own line to confirm in the list of contacts");
        }
        for (Form form : verifying(list)) {
            contact.submit(form);
        }
        telling.tell(contact, "contact.verified", "unit", unit);
    }

    private static java.util.List<Form> verifying(Page list) {
        return list.document().select("form[action$=/verify]").stream()
                .map(form -> list.form(form.attr("action")))
                .toList();
    }
}
