package lianxi.task.order;

/** One rung to send, in the office's words (提醒、催办). */
public record UrgeCommand(MatterKey matter, Rung rung, String words) {}
