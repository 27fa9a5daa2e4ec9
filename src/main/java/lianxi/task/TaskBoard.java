package lianxi.task;

import lianxi.shared.Slice;

/** A page of the list with the counters over it (任务清单). */
public record TaskBoard(Slice<TaskLine> lines, TaskCounts counts) {}
