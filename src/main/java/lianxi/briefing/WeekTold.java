package lianxi.briefing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;

/**
 * What a briefing tells of the week's tasks and problems (任务和问题办理), so that no report says it once more.
 *
 * @param section the compiled section
 * @param sentences what each unit's report may have been opened with of them, without full stops
 */
record WeekTold(String section, Map<UnitId, Set<String>> sentences) {

    /** 。 */
    private static final String STOP = "\u3002";

    /** A unit's text without the lines that the section tells already. */
    String rest(UnitId unit, String text) {
        Set<String> told = sentences.getOrDefault(unit, Set.of());
        return text.lines().filter(line -> !told.contains(bare(line))).collect(Collectors.joining("\n"));
    }

    private static String bare(String line) {
        String stripped = line.strip();
        return stripped.endsWith(STOP) ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
