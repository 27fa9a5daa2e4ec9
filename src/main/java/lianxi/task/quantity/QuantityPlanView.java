package lianxi.task.quantity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan with who set it (计划及其调整).
 *
 * @param reason why it replaced the one before; null for the first
 */
public record QuantityPlanView(QuantityPlan plan, @Nullable String reason, String by, Instant at) {}
