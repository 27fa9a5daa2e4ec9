package lianxi.task.quantity;

import lianxi.project.ProjectId;
import lianxi.shared.UnitId;

/** A project and a township of it that have a quantity track (项目与乡镇). */
public record QuantityParty(ProjectId project, String projectName, UnitId unit, String unitName) {}
