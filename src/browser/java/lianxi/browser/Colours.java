package lianxi.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which ways text was coloured, sized and grounded on the pages looked at so far; a narrow screen has its own. */
final class Colours {

    private static final int ENOUGH = 2;

    private final Map<Integer, Map<String, Integer>> looked = new HashMap<>();

    /** The ways whose contrast needs no further look at that width. */
    List<String> known(int width) {
        return of(width).entrySet().stream()
                .filter(way -> way.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Notes the ways of the texts just looked at, one entry for each text. */
    void note(int width, List<?> ways) {
        ways.forEach(way -> of(width).merge(way.toString(), 1, Integer::sum));
    }

    private Map<String, Integer> of(int width) {
        return looked.computeIfAbsent(width, none -> new HashMap<>());
    }
}
