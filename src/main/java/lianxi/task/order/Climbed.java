package lianxi.task.order;

import java.util.List;

/** A thing that the ladder has carried past the 督办单 (已通报事项), with what was sent there, the oldest first. */
public record Climbed(LadderFacts facts, List<SentRung> above) {}
