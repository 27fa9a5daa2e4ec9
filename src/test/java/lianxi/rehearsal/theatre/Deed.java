package lianxi.rehearsal.theatre;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody did and the product acknowledged, or what befell the house, in plain words for the judge. Kinds and their facts (days
 * as 2017-01-27, a week by its Friday, moments as {@link Instant}s):
 *
 * <ul>
 *   <li>{@code report.filed}, {@code report.filed-for}, {@code report.returned}, {@code report.accepted}: {@code unit}, {@code week}
 *   <li>{@code briefing.compiled}, {@code .submitted}, {@code .signed}, {@code .sent}: {@code week}
 *   <li>{@code meeting.series}: {@code day} of the month, {@code time}; {@code meeting.called}: {@code title}, {@code day};
 *       {@code meeting.moved}: {@code title}, {@code from}, {@code to}; {@code meeting.held}: {@code title}, {@code day};
 *       {@code paper.signed}, {@code paper.sent}: {@code kind}, {@code title}, {@code meeting}
 *   <li>{@code decision.made}: {@code text}, {@code meeting}; {@code decision.closed}: {@code text}
 *   <li>{@code task.moved}: {@code title}, {@code turn}; {@code step.moved}: {@code project}, {@code permit}, {@code step},
 *       {@code action}, {@code on}; {@code notice.signed}: {@code month}
 *   <li>{@code fault.down}, {@code fault.mail}: {@code from}, {@code to}; {@code fault.database}: {@code seconds} by the clock on the
 *       wall; {@code fault.kill}: these and {@code node}
 *   <li>{@code misfortune.laid}, {@code misfortune.left-out} where the play ends before: {@code fault}, the kind of the deed that it
 *       becomes; {@code misfortune.zones}: {@code hosts}
 *   <li>any other word that says what was done, as {@code problem.raised}
 * </ul>
 *
 * Any deed may add {@code page} and {@code says}: where it can be read for good, and the words that stand there; and {@code hash}, the
 * fingerprint that the page of a signed document shows.
 *
 * @param who the name that the product's trail tells
 */
public record Deed(Instant at, String who, String kind, Map<String, String> facts) {

    public Deed {
        facts = Map.copyOf(facts);
    }

    public String fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException(kind + " at " + at + " does not tell its " + name);
        }
        return fact;
    }
}
