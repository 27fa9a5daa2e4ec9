package lianxi.project.plan;

import java.time.Instant;

/** What a form learns when its draft was kept. */
public record SavedPlan(int version, Instant at) {}
