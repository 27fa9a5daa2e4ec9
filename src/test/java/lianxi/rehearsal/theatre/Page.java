package lianxi.rehearsal.theatre;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page as a person has it before the eyes.
 *
 * @param path where it was found in the end, without the host
 * @param queries what the page cost, null where the answer does not tell
 */
public record Page(int status, String path, @Nullable Integer queries, Document document) {

    static Page of(Answer answer) {
        Document document = Jsoup.parse(answer.body(), "http://localhost" + answer.path());
        return new Page(answer.status(), answer.path(), answer.queries(), document);
    }

    public boolean isOk() {
        return status == 200;
    }

    public boolean has(String words) {
        return text().contains(words);
    }

    /** All that can be read on it. */
    public String text() {
        return document.text();
    }

    /** The page itself, if it came; else what it complains of is thrown. */
    public Page orFail() {
        if (!isOk()) {
            throw new RefusedByProduct(status + " at " + path + ": " + complaints());
        }
        return this;
    }

    /** Why something was refused: alerts, messages beside fields with the fields' names, an error page's words. */
    public List<String> complaints() {
        Set<String> said = new LinkedHashSet<>();
        if (status >= 400 && document.selectFirst(".error-summary, .field-error") == null) {
            document.select("main h1, main h1 ~ p, main .page-head ~ p").forEach(words -> said.add(words.text()));
        }
        document.select(".field-error").forEach(message -> said.add(labelled(message)));
        document.select(".error-summary li, .note-late[role=alert], .note-warn[role=alert]").stream()
                .map(Element::text)
                .filter(text -> said.stream().noneMatch(before -> before.endsWith(text)))
                .toList()
                .forEach(said::add);
        return List.copyOf(said);
    }

    /** What was said to have been done, blank if nothing. */
    public String done() {
        Element note = document.selectFirst(".note[role=status] p");
        return note == null ? "" : note.text();
    }

    /** Where links lead, each once, in the page's order: those that begin so. */
    public List<String> links(String prefix) {
        return document.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith(prefix))
                .distinct()
                .toList();
    }

    /** Where the first link leads whose text has the words. */
    public Optional<String> link(String words) {
        return document.select("a[href]").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst();
    }

    /** Every form that is posted to the address, a query in it left out. */
    public List<Form> forms(String action) {
        return all().to(action::equals);
    }

    /** The one form that is posted to the address. */
    public Form form(String action) {
        return one(forms(action), action);
    }

    /** The one of several to the same address that has the value in a field, as in a hidden one. */
    public Form form(String action, String field, String value) {
        List<Form> found = forms(action).stream()
                .filter(form -> form.fields().getOrDefault(field, List.of()).contains(value))
                .toList();
        return one(found, action + " with " + field + "=" + value);
    }

    /** The one form that is posted to an address of the pattern, a regular expression. */
    public Form formTo(String pattern) {
        return one(all().to(address -> address.matches(pattern)), pattern);
    }

    /** The one form that has a button with exactly these words; if the button has a name, it is pressed. */
    public Form button(String words) {
        return one(all().withButton(words), "a button " + words);
    }

    /** What the first hidden field of the name has in it. */
    List<String> hidden(String name) {
        Element field = document.selectFirst("input[type=hidden][name=" + name + "]");
        return field == null ? List.of() : List.of(field.attr("value"));
    }

    private Forms all() {
        return new Forms(document, path);
    }

    private Form one(List<Form> found, String wanted) {
        if (found.size() != 1) {
            throw new RefusedByProduct(found.size() + " forms lead to " + wanted + " on " + path + " (" + status
                    + "), there are " + all().addresses() + " " + complaints());
        }
        return found.get(0);
    }

    private static String labelled(Element message) {
        Element field = message.closest(".field, td, fieldset");
        Element label = field == null ? null : field.selectFirst("label, legend, [aria-label]");
        if (label == null) {
            return message.text();
        }
        Element words = label.selectFirst("span:not(.req)");
        String name = words != null ? words.text() : label.hasText() ? label.text() : label.attr("aria-label");
        return name + ": " + message.text();
    }
}
