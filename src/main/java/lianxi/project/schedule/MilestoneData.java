package lianxi.project.schedule;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the office enters about a milestone.
 *
 * @param unit who follows it (责任单位); null leaves it to the office
 * @param duration how long it is planned to take (编排工期)
 */
public record MilestoneData(String name, @Nullable UnitId unit, Duration duration) {}
