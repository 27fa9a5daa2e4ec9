package lianxi.permit.intake;

import java.util.List;
import lianxi.permit.Need;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a right row asks to be written (导入计划).
 *
 * @param position the step's place in its permit
 * @param opens whether the track is new or its need changes
 * @param further the entries that are not recorded yet
 */
record Plan(
        IntakeRow row,
        ProjectId project,
        String code,
        int position,
        Need need,
        UnitId unit,
        boolean opens,
        List<Course.Entry> further,
        @Nullable String variant,
        @Nullable String notice,
        @Nullable String document,
        @Nullable String note) {}
