package lianxi.supervision.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.shared.FieldConflict;
import lianxi.supervision.FindingKind;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says (发现问题内容).
 *
 * @param title in a few words, as lists name it
 * @param duty whose duty it is and where that is written (责任依据): the unit's duty in the notice's words, or a clause
 * @param matter the task, permit step or problem that it is about; null for none
 * @param rectify whether it must be put right (需整改)
 * @param demand what is asked (整改要求); empty where nothing is
 * @param due by when; null where nothing is asked
 */
public record FindingText(
        FindingKind kind,
        String title,
        String facts,
        String duty,
        LocalDate happenedOn,
        @Nullable ProjectId project,
        @Nullable MatterKey matter,
        boolean rectify,
        String demand,
        @Nullable LocalDate due) {

    public static final int TITLE_MAX = 80;
    public static final int FACTS_MAX = 2000;
    public static final int DUTY_MAX = 1000;
    public static final int DEMAND_MAX = 1000;

    public FindingText {
        title = title.strip();
        facts = facts.strip();
        duty = duty.strip();
        demand = rectify ? demand.strip() : "";
        due = rectify ? due : null;
    }

    /** The same finding in other words, as a review changes it. */
    public FindingText reworded(FindingKind to, String words) {
        return new FindingText(to, title, words, duty, happenedOn, project, matter, rectify, demand, due);
    }

    /** The fields in which these texts differ from what stands. */
    List<FieldConflict> against(FindingText theirs) {
        List<FieldConflict> conflicts = new ArrayList<>();
        add(conflicts, "kind", theirs.kind, kind);
        add(conflicts, "title", theirs.title, title);
        add(conflicts, "facts", theirs.facts, facts);
        add(conflicts, "duty", theirs.duty, duty);
        add(conflicts, "happenedOn", theirs.happenedOn, happenedOn);
        add(conflicts, "demand", theirs.demand, demand);
        add(conflicts, "due", theirs.due, due);
        return conflicts;
    }

    private static void add(
            List<FieldConflict> conflicts, String field, @Nullable Object theirs, @Nullable Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(
                    "supervisionFindingForm." + field, Objects.toString(theirs, ""), Objects.toString(yours, "")));
        }
    }
}
