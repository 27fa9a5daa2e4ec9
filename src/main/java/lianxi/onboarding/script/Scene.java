package lianxi.onboarding.script;

import java.time.Instant;
import java.util.function.Consumer;

/** One thing that happens at one moment: somebody acts, or the product's own jobs have their turn. */
public record Scene(Instant at, Player who, Consumer<SampleDriver> act) {}
