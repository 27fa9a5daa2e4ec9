package lianxi.project;

import java.time.Instant;
import java.time.LocalDate;

/** An earlier date of a project with the reason of its change (日期变更). */
public record DateChange(
        ProjectDate target, LocalDate before, LocalDate after, String reason, String changedBy, Instant changedAt) {}
