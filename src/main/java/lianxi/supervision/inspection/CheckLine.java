package lianxi.supervision.inspection;

import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.Light;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightWhy;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist, frozen when the check began (清单条目).
 *
 * @param number from 1, in the order of the checklist
 * @param subject the thing it tells of, as "task:12"
 * @param light as it stood then; null where the thing has none
 * @param word message key of the light's word
 * @param why what the light was read from, the deciding rule first
 * @param path the thing's page; null where it has none
 */
public record CheckLine(
        int number,
        CheckSection section,
        String subject,
        String title,
        @Nullable Light light,
        @Nullable String word,
        List<CheckFact> facts,
        List<CheckFact> why,
        @Nullable String path) {

    public CheckLine {
        facts = List.copyOf(facts);
        why = List.copyOf(why);
    }

    static CheckLine plain(
            CheckSection section, String subject, String title, List<CheckFact> facts, @Nullable String path) {
        return new CheckLine(0, section, subject, title, null, null, facts, List.of(), path);
    }

    /** The same with its light of now, under the word that stands beside it. */
    CheckLine lit(LightReading reading, String wordKey) {
        List<CheckFact> because = new ArrayList<>();
        for (LightWhy rule : reading.why()) {
            because.add(CheckFact.of(rule.messageKey(), rule.args()));
        }
        return new CheckLine(number, section, subject, title, reading.light(), wordKey, facts, because, path);
    }

    CheckLine at(int place) {
        return new CheckLine(place, section, subject, title, light, word, facts, why, path);
    }
}
