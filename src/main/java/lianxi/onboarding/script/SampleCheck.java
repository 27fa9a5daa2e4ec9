package lianxi.onboarding.script;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.FindingKind;
import lianxi.task.TaskAction;

/**
 * An inspection (督查检查) of the sample, what it found, and how the rectification went.
 *
 * @param practice what is praised (好的做法)
 * @param statement what the unit's man on the spot said, with his name and post
 * @param note beside the lines of the checklist that hold
 * @param reply the unit's answer to the finding; empty for none
 */
public record SampleCheck(
        CheckKind kind,
        CheckMatter matter,
        String focus,
        String place,
        String practice,
        String statement,
        String saidBy,
        String post,
        String note,
        Finding finding,
        String reply,
        List<Act> acts) {

    /**
     * What was found (发现问题).
     *
     * @param days until it is to be put right, from the conclusion on; 0 for some time after the first start
     */
    public record Finding(FindingKind kind, String title, String facts, String duty, String demand, int days) {

        private static Finding of(Map<?, ?> file) {
            return new Finding(
                    FindingKind.valueOf(text(file, "kind")),
                    text(file, "title"),
                    text(file, "facts"),
                    text(file, "duty"),
                    text(file, "demand"),
                    Integer.parseInt(text(file, "days")));
        }
    }

    /** Who takes a turn of the rectification (整改). */
    public enum Role {
        CONTACT,
        SUPERVISOR,
        HEAD,
        OFFICE
    }

    /** A turn, so many working days before the notice, or after it: "-5 10:20 CONTACT ACKNOWLEDGE words". */
    public record Act(int workdays, LocalTime at, Role who, Turn turn) {

        private static final Pattern ACT = Pattern.compile(
                "(?<days>[-+]\\d+) (?<at>\\d\\d:\\d\\d) (?<who>[A-Z]+) (?<action>[A-Z_]+)(?: (?<words>.+))?");

        private static Act of(String text) {
            Matcher parts = ACT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalStateException("not a turn of a rectification: " + text);
            }
            String words = parts.group("words");
            return new Act(
                    Integer.parseInt(parts.group("days")),
                    LocalTime.parse(parts.group("at")),
                    Role.valueOf(parts.group("who")),
                    new Turn(0, 0, TaskAction.valueOf(parts.group("action")), words == null ? "" : words));
        }
    }

    public static SampleCheck of(Map<String, ?> file) {
        return new SampleCheck(
                CheckKind.valueOf(text(file, "kind")),
                CheckMatter.valueOf(text(file, "matter")),
                text(file, "focus"),
                text(file, "place"),
                text(file, "practice"),
                text(file, "statement"),
                text(file, "saidBy"),
                text(file, "post"),
                text(file, "practiceNote"),
                Finding.of((Map<?, ?>) file.get("finding")),
                text(file, "reply"),
                ((List<?>) file.get("turns"))
                        .stream().map(turn -> Act.of(turn.toString())).toList());
    }

    /** The rectification as a task of the sample. */
    public SampleTask task(String unit) {
        return SampleTask.charged(finding.title(), finding.demand(), unit, List.of(), 0);
    }

    private static String text(Map<?, ?> file, String key) {
        return file.get(key).toString();
    }
}
