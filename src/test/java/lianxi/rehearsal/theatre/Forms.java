package lianxi.rehearsal.theatre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The forms of one page that post, found at one look; each is read only if somebody wants it. */
final class Forms {

    private static final String BUTTONS = "button:not([type=button]), input[type=submit]";

    private final Document document;
    private final String path;
    private final Map<String, List<Element>> outside;
    private final Map<String, Element> labels = new HashMap<>();

    /** @param path where the page is */
    Forms(Document document, String path) {
        this.document = document;
        this.path = path;
        this.outside = document.select("[form]").stream().collect(Collectors.groupingBy(field -> field.attr("form")));
        document.select("label[for]").forEach(label -> labels.putIfAbsent(label.attr("for"), label));
    }

    /** Those that are posted to such an address, a query in it left out. */
    List<Form> to(Predicate<String> address) {
        return posts().flatMap(this::ways)
                .filter(way -> address.test(way.action().split("\\?", 2)[0]))
                .map(way -> FormReader.read(way.form(), way.action(), path, this))
                .toList();
    }

    /** Those with such a button; if it has a name, it is pressed. */
    List<Form> withButton(String words) {
        return posts().flatMap(form -> buttons(form)
                        .filter(button -> button.text().equals(words)
                                || button.attr("aria-label").equals(words))
                        .map(button -> pressed(form, button)))
                .toList();
    }

    /** Where forms lead. */
    List<String> addresses() {
        return posts().flatMap(this::ways).map(Way::action).distinct().toList();
    }

    /** What belongs to the form: inside of it but for another's, and outside with its name. */
    Stream<Element> parts(Element form, String selector) {
        Stream<Element> inside = form.select(selector).stream().filter(field -> !field.hasAttr("form"));
        Stream<Element> beside =
                form.id().isEmpty() ? Stream.empty() : outside.getOrDefault(form.id(), List.of()).stream();
        return Stream.concat(inside, beside.filter(field -> field.is(selector)))
                .filter(field -> !field.hasAttr("disabled"));
    }

    /** What stands beside a box. */
    String label(Element field) {
        Element named = labels.get(field.id());
        Element around = named == null ? field.closest("label") : named;
        return around == null ? field.attr("aria-label") + field.attr("value") : around.text();
    }

    private Form pressed(Element form, Element button) {
        Form read = FormReader.read(form, action(button.hasAttr("formaction") ? button : form), path, this);
        return button.hasAttr("name") ? read.sending(button.attr("name"), List.of(button.attr("value"))) : read;
    }

    private Stream<Element> posts() {
        return document.select("form[method=post]").stream();
    }

    private Stream<Way> ways(Element form) {
        Stream<String> other =
                buttons(form).filter(button -> button.hasAttr("formaction")).map(this::action);
        return Stream.concat(Stream.of(action(form)), other).distinct().map(action -> new Way(form, action));
    }

    private Stream<Element> buttons(Element form) {
        return parts(form, BUTTONS);
    }

    private String action(Element element) {
        String action = element.attr(element.hasAttr("formaction") ? "formaction" : "action");
        return action.isEmpty() ? path : action;
    }

    private record Way(Element form, String action) {}
}
