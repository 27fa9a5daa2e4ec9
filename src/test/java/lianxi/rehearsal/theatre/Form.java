package lianxi.rehearsal.theatre;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form to be filled in. What is not touched goes back as it came, its key and version among it. Only what the page has can be
 * filled in, and only with what it lets choose.
 *
 * @param action where it is posted to
 * @param fields what is sent
 * @param shape what there is to be filled in
 * @param files what is attached, by field
 */
public record Form(String action, Map<String, List<String>> fields, Shape shape, List<Upload> files) {

    /** A file chosen from the disk. */
    public record Upload(String field, String fileName, byte[] bytes) {}

    /**
     * What a form asks for.
     *
     * @param page where it stands
     * @param names every field and button by its name, list positions left out
     * @param choices the words to choose from and the value behind each, by field
     * @param typed the fields in which one types
     * @param required those of them that must not be empty
     * @param dates those of them that hold a date
     * @param given what the page had filled in
     */
    record Shape(
            String page,
            boolean multipart,
            Set<String> names,
            Map<String, Map<String, String>> choices,
            Set<String> typed,
            Set<String> required,
            Set<String> dates,
            Map<String, List<String>> given) {

        boolean knows(String name) {
            return names.contains(general(name));
        }

        static String general(String name) {
            return name.replaceAll("\\[\\d+]", "[]");
        }
    }

    /** Whether anything was filled in that the page had not. */
    public boolean isTouched() {
        return !files.isEmpty() || !fields.equals(shape.given);
    }

    /** By which the product knows the form again; null where it has no such key. */
    public @Nullable String key() {
        return fields.getOrDefault("key", List.of()).stream().findFirst().orElse(null);
    }

    /** Fills in a field; of a choice, with the values behind the words. No value at all: as if left empty or unticked. */
    public Form with(String name, String... values) {
        if (!shape.knows(name)) {
            throw new IllegalArgumentException("No field " + name + " in the form to " + action + ", only "
                    + shape.names().stream().sorted().toList());
        }
        Map<String, String> choice = shape.choices().get(name);
        for (String value : values) {
            if (choice != null && !value.isEmpty() && !choice.containsValue(value)) {
                throw new IllegalArgumentException(name + " cannot be " + value + ", only " + choice);
            }
        }
        return sending(name, List.of(values));
    }

    /** Chooses by what stands beside the boxes or in the list: the whole words, or a part that only one has. */
    public Form choose(String name, String... words) {
        Map<String, String> choice = shape.choices().getOrDefault(name, Map.of());
        List<String> values = new ArrayList<>();
        for (String word : words) {
            List<String> found = choice.containsKey(word)
                    ? List.of(choice.get(word))
                    : choice.entrySet().stream()
                            .filter(one -> one.getKey().contains(word))
                            .map(Map.Entry::getValue)
                            .distinct()
                            .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(word + " is " + found.size() + " choices of " + name
                        + " in the form to " + action + ": " + choice);
            }
            values.add(found.get(0));
        }
        return sending(name, values);
    }

    /** Whether the field can be filled in. */
    public boolean has(String name) {
        return shape.knows(name);
    }

    /** What stands in the field, blank where it is empty. */
    public String value(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The words that can be chosen, in the page's order. */
    public List<String> choices(String name) {
        return List.copyOf(shape.choices().getOrDefault(name, Map.of()).keySet());
    }

    /** Attaches a file beside those attached before. */
    public Form file(String name, String fileName, byte[] bytes) {
        if (!shape.multipart() || !shape.knows(name)) {
            throw new IllegalArgumentException("The form to " + action + " takes no file as " + name);
        }
        List<Upload> more = new ArrayList<>(files);
        more.add(new Upload(name, fileName, bytes));
        return new Form(action, fields, shape, List.copyOf(more));
    }

    /** Sends the field so, whether the form has it or not: for those who do what the page does not offer. */
    Form sending(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.copyOf(values));
        return new Form(action, changed, shape, files);
    }

    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
