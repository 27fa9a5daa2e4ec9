package lianxi.onboarding.script;

import java.util.List;
import java.util.Map;

/**
 * What the sample's supervision group does (督查).
 *
 * @param unit the invented unit that is inspected
 * @param planner who drafts the plan, the conclusions and the notice
 * @param inspector who inspects beside the planner
 * @param basis on which the plan rests
 * @param headLeftOut why the head is not drawn as an inspector
 * @param noticeWords with which the notice is agreed to
 */
public record SampleSupervision(
        String unit,
        String planner,
        String inspector,
        String basis,
        String aims,
        String headLeftOut,
        String noticeWords,
        List<SampleCheck> checks) {

    public static SampleSupervision of(Map<String, ?> file, List<SampleCheck> checks) {
        return new SampleSupervision(
                text(file, "unit"),
                text(file, "planner"),
                text(file, "inspector"),
                text(file, "basis"),
                text(file, "aims"),
                text(file, "headLeftOut"),
                text(file, "noticeWords"),
                checks);
    }

    public SampleCheck regular() {
        return checks.get(0);
    }

    public SampleCheck spot() {
        return checks.get(1);
    }

    private static String text(Map<String, ?> file, String key) {
        return file.get(key).toString();
    }
}
