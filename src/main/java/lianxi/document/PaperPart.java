package lianxi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of a document that is made of the records and may be written over by hand (段落): a heading and what it came to,
 * or the words before and after.
 *
 * @param key the same part over every compiling, as "item-12"
 * @param heading printed above it as 一、…; blank prints the text alone
 * @param compiled what was made of the records
 * @param text what is printed; a blank part is not
 */
public record PaperPart(String key, String heading, String compiled, String text) {

    public static PaperPart of(String key, String heading, String compiled) {
        return new PaperPart(key, heading, compiled, compiled);
    }

    /** Whether a person wrote over what was compiled. */
    public boolean isEdited() {
        return !text.equals(compiled);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public PaperPart written(String words) {
        return new PaperPart(key, heading, compiled, words);
    }

    /**
     * Takes over a new compilation: what nobody wrote over follows the records, what somebody wrote stays; where its item is
     * gone, as words of their own that no record answers for.
     */
    public static List<PaperPart> merged(List<PaperPart> before, List<PaperPart> now) {
        Map<String, PaperPart> kept = new LinkedHashMap<>();
        before.stream().filter(PaperPart::isEdited).forEach(part -> kept.put(part.key(), part));
        List<PaperPart> merged = new ArrayList<>();
        for (PaperPart fresh : now) {
            PaperPart own = kept.remove(fresh.key());
            merged.add(own == null ? fresh : fresh.written(own.text()));
        }
        kept.values().stream()
                .filter(part -> !part.isBlank())
                .map(part -> new PaperPart(part.key(), part.heading(), "", part.text()))
                .forEach(merged::add);
        return merged;
    }

    /** Whether the records say something else than when they were compiled. */
    public static boolean differ(List<PaperPart> compiled, List<PaperPart> now) {
        return !records(compiled).equals(records(now));
    }

    private static Map<String, String> records(List<PaperPart> parts) {
        Map<String, String> records = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> !part.compiled().isEmpty())
                .forEach(part -> records.put(part.key(), part.heading() + "\n" + part.compiled()));
        return records;
    }
}
