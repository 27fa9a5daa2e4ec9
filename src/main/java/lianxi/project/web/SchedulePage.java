package lianxi.project.web;

import java.util.List;
import lianxi.project.ProjectView;
import lianxi.project.schedule.SchedulePass;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;

/** A project's schedule as its template draws it (倒排工期). */
record SchedulePage(
        ProjectView project,
        ChartQuery query,
        SchedulePass pass,
        List<Anchor> anchors,
        List<TooLate> tooLate,
        Drawing drawing,
        List<Row> rows,
        int total,
        @Nullable String baseline,
        boolean provisional,
        List<Choice> zooms,
        Filters filters,
        Trial trial,
        Links links) {

    /**
     * A date to be met.
     *
     * @param late whether it will be missed
     * @param moved what the trial does to it; null without one
     */
    record Anchor(
            String name,
            String date,
            String forecast,
            boolean late,
            @Nullable String moved,
            List<Step> chain) {}

    /** A node that stands on the way to an anchor. */
    record Step(String name, @Nullable String href, String ball, String finish, ChartNode node) {}

    /** A node whose limit no longer fits (现有时限已排不下). */
    record TooLate(String name, @Nullable String href, String words) {}

    /** A node in the table: the same data as in the drawing. */
    record Row(
            ChartNode node,
            String name,
            @Nullable String href,
            String unit,
            String ball,
            String duration,
            String baseline,
            String forecast,
            String latestStart,
            String latestSafe,
            String slack,
            boolean late,
            String label) {}

    /** One of several ways to show the same. */
    record Choice(String label, String href, boolean current) {}

    record Filters(List<Option> units, List<Option> lights, List<Option> anchors, List<Chip> chips, String clear) {}

    /**
     * What is tried.
     *
     * @param asked what the form was filled with
     * @param error why it could not be tried; null if it could
     * @param moves the nodes that move
     */
    record Trial(
            List<String> changes,
            List<Chip> chips,
            String clear,
            List<Option> nodes,
            List<Option> kinds,
            Asked asked,
            @Nullable String error,
            @Nullable String errorField,
            List<Move> moves) {

        public boolean isRunning() {
            return !changes.isEmpty() && error == null;
        }
    }

    record Asked(String node, String change, String amount, String day) {

        boolean isBlank() {
            return node.isEmpty() && change.isEmpty() && amount.isEmpty() && day.isEmpty();
        }
    }

    record Move(String name, @Nullable String href, String before, String after, String moved) {}

    record Links(String paper, String drawing, String list) {}

    /** Whether the schedule has nodes at all. */
    public boolean isPlanned() {
        return total > 0;
    }
}
