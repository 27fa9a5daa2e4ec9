package lianxi.project.plan;

import java.time.LocalDate;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import org.jspecify.annotations.Nullable;

/**
 * A node that the unit answers for, as the schedule has it today.
 *
 * @param start the day by which it must begin, or on which it began; null where nothing says
 * @param finish its latest safe date, or its forecast where no date to be met depends on it
 */
record PlanNode(
        NodeKey key,
        ProjectId project,
        String projectName,
        String name,
        @Nullable String path,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        @Nullable LocalDate latestSafeDate,
        @Nullable LocalDate forecastFinish) {}
