package lianxi.onboarding.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lianxi.permit.StepAction;

/** A project of the sample and the story of its permits, as its file tells them. */
public record SampleProject(
        String name,
        String township,
        String undertaker,
        BigDecimal megawatts,
        int startedDaysBefore,
        Map<String, SampleDriver.Answer> answers,
        List<Event> events,
        List<Remark> remarks,
        List<SampleSiteEntry> site,
        SamplePlan plan) {

    /** What is set on a permit's track besides its steps: a target date, why it rests, the unit's own view, a material. */
    public record Remark(String permit, int week, double share, Kind kind, String value, String words) {

        /** What is set. */
        public enum Kind {
            TARGET,
            /** Asks for a target some working days after the latest safe date. */
            ASK,
            GRANT,
            REFUSE,
            HOLD,
            JUDGE,
            MATERIAL,
            /** The undertaker hands a material in. */
            HAND_IN
        }
    }

    /** One entry of a permit's line; its moment lies in a week, or a number of days before the set-up. */
    public record Event(
            String permit,
            int step,
            StepAction action,
            int daysBefore,
            int week,
            double share,
            String document,
            String variant,
            String note) {

        public boolean isBeforeSetUp() {
            return week == 0;
        }
    }
}
