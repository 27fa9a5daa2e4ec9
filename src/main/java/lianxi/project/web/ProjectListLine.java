package lianxi.project.web;

import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectTallies;
import lianxi.project.ProjectView;
import lianxi.project.schedule.AnchorOutlook;
import org.jspecify.annotations.Nullable;

/** A project in the list, with its permits counted and its two dates as they stand. */
record ProjectListLine(ProjectView project, ProjectTallies.Tally tally, List<AnchorOutlook> anchors) {

    /** How that date stands; null before the project has a schedule. */
    @Nullable
    public AnchorOutlook anchor(String kind) {
        return anchors.stream()
                .filter(anchor -> anchor.anchor().name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate forecast(String kind) {
        AnchorOutlook anchor = anchor(kind);
        return anchor == null ? null : anchor.forecast();
    }
}
