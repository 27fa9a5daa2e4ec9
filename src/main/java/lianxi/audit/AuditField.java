package lianxi.audit;

import org.jspecify.annotations.Nullable;

/** A changed field in the trail: its name, and before and after as digests or administrative values. */
public record AuditField(
        String name, @Nullable String before, @Nullable String after) {}
