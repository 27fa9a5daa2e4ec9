package lianxi.onboarding.script;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * One thing that happens at one moment: somebody acts, or the product's own jobs have their turn.
 *
 * @param matter what it is about; different people's scenes of different matters need not wait for each other. Empty where
 *     everything before it must be done, and nothing after it begun
 */
public record Scene(Instant at, Player who, String matter, Consumer<SampleDriver> act) {

    /** One that waits for all before it. */
    public Scene(Instant at, Player who, Consumer<SampleDriver> act) {
        this(at, who, "", act);
    }
}
