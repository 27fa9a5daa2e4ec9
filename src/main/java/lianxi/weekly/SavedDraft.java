package lianxi.weekly;

import java.time.Instant;

/** A kept draft: the version that the next save must name, and when it was kept. */
public record SavedDraft(int version, Instant at) {}
