package lianxi.rehearsal.theatre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads a form as a browser does: what it would send untouched, and what there is to be filled in. */
final class FormReader {

    private static final String FIELDS = "input[name], select[name], textarea[name], button[name]";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> dates = new LinkedHashSet<>();

    private final Forms page;

    private FormReader(Forms page) {
        this.page = page;
    }

    /** @param path where the page is */
    static Form read(Element form, String action, String path, Forms page) {
        FormReader reader = new FormReader(page);
        page.parts(form, FIELDS).forEach(reader::field);
        boolean multipart = form.attr("enctype").startsWith("multipart");
        Form.Shape shape = new Form.Shape(
                path,
                multipart,
                reader.names,
                reader.choices,
                reader.typed,
                reader.required,
                reader.dates,
                Map.copyOf(reader.fields));
        return new Form(action, reader.fields, shape, List.of());
    }

    private void field(Element field) {
        names.add(Form.Shape.general(field.attr("name")));
        switch (field.tagName()) {
            case "select" -> select(field);
            case "textarea" -> typed(field, field.wholeText());
            case "button" -> choice(field, field.text());
            default -> input(field);
        }
    }

    private void input(Element field) {
        switch (field.attr("type")) {
            case "submit", "button" -> choice(field, field.attr("value"));
            case "file" -> {}
            case "checkbox", "radio" -> {
                choice(field, page.label(field));
                if (field.hasAttr("checked")) {
                    send(field, value(field));
                }
            }
            case "hidden" -> send(field, field.attr("value"));
            default -> typed(field, field.attr("value"));
        }
    }

    private void typed(Element field, String value) {
        send(field, value);
        typed.add(field.attr("name"));
        if (field.attr("aria-required").equals("true")) {
            required.add(field.attr("name"));
        }
        if (field.attr("type").equals("date")) {
            dates.add(field.attr("name"));
        }
    }

    private void select(Element field) {
        Elements options = field.select("option:not([disabled])");
        Map<String, String> words = choices.computeIfAbsent(field.attr("name"), name -> new LinkedHashMap<>());
        options.forEach(option -> words.put(option.text(), optionValue(option)));
        List<Element> chosen =
                options.stream().filter(option -> option.hasAttr("selected")).toList();
        if (chosen.isEmpty() && !field.hasAttr("multiple") && !options.isEmpty()) {
            chosen = List.of(options.get(0));
        }
        chosen.forEach(option -> send(field, optionValue(option)));
    }

    private void choice(Element field, String words) {
        choices.computeIfAbsent(field.attr("name"), name -> new LinkedHashMap<>())
                .put(words, value(field));
    }

    private static String value(Element field) {
        return field.hasAttr("value") || field.tagName().equals("button") ? field.attr("value") : "on";
    }

    private static String optionValue(Element option) {
        return option.hasAttr("value") ? option.attr("value") : option.text();
    }

    private void send(Element field, String value) {
        fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(value);
    }
}
