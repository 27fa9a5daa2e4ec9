package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.supervision.CheckMatter;
import org.jspecify.annotations.Nullable;

/**
 * What is checked, when and by whom, as long as it may change (检查安排).
 *
 * @param focus what exactly, in words; must be said where the matter is OTHER
 * @param projects that it is narrowed to; none: everything the unit does
 * @param at when it begins; null where only the day is set
 */
public record InspectionTerms(
        CheckMatter matter,
        String focus,
        List<ProjectId> projects,
        LocalDate day,
        @Nullable LocalTime at,
        String place,
        List<PersonId> inspectors) {

    public static final int FOCUS_MAX = 500;
    public static final int PLACE_MAX = 100;

    public InspectionTerms {
        projects = projects.stream().distinct().toList();
        inspectors = inspectors.stream().distinct().toList();
    }
}
