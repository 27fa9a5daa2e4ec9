package lianxi.task.quantity;

import java.time.Instant;

/** Who took a track out of all counts, when and why (撤销). */
public record Withdrawal(String by, Instant at, String reason) {}
