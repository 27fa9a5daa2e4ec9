package lianxi.briefing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The text of each section; a blank one is not printed. */
public record Sections(Map<Section, String> texts) {

    public static final Sections EMPTY = new Sections(Map.of());

    public Sections {
        EnumMap<Section, String> all = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            all.put(section, Objects.requireNonNullElse(texts.get(section), ""));
        }
        texts = java.util.Collections.unmodifiableMap(all);
    }

    public String of(Section section) {
        return texts.get(section);
    }

    /** The same with another text in one section. */
    public Sections with(Section section, String text) {
        Map<Section, String> changed = new EnumMap<>(texts);
        changed.put(section, text);
        return new Sections(changed);
    }
}
