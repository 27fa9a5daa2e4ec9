package lianxi.rehearsal.theatre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static Page of(int status, String path, @Nullable Integer queries, String text) {
        return new Page(status, path, queries, Jsoup.parse(text, "http://localhost" + path));
    }

    public boolean has(String words) {
        return document.text().contains(words);
    }

    /** The one form that is posted to the address, as the page has filled it in. */
    public Form form(String action) {
        List<Element> found = document.select("form[method=post]").stream()
                .filter(form -> path(form.attr("action")).equals(action))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " forms lead to " + action + " on " + path);
        }
        return new Form(
                action, fields(found.get(0)), found.get(0).attr("enctype").startsWith("multipart"));
    }

    private static String path(String action) {
        int query = action.indexOf('?');
        return query < 0 ? action : action.substring(0, query);
    }

    private static Map<String, List<String>> fields(Element form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            switch (field.tagName()) {
                case "select" -> field.select("option[selected]").forEach(one -> add(fields, field, one.attr("value")));
                case "textarea" -> add(fields, field, field.wholeText());
                default -> {
                    boolean isBox = field.attr("type").matches("checkbox|radio");
                    boolean isSent = !field.attr("type").matches("submit|button|file");
                    if (isSent && (!isBox || field.hasAttr("checked"))) {
                        add(fields, field, field.hasAttr("value") || !isBox ? field.attr("value") : "on");
                    }
                }
            }
        }
        return fields;
    }

    private static void add(Map<String, List<String>> fields, Element field, String value) {
        fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(value);
    }

    /** A form to be filled in; what is not touched goes back as it came, its key and version among it. */
    public record Form(String action, Map<String, List<String>> fields, boolean multipart) {

        public Form with(String name, String... values) {
            Map<String, List<String>> changed = new LinkedHashMap<>(fields);
            changed.put(name, List.of(values));
            return new Form(action, changed, multipart);
        }
    }
}
