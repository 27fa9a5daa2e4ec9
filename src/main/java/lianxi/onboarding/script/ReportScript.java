package lianxi.onboarding.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxi.calendar.ReportWeek;
import lianxi.weekly.ReportText;

/** Contacts confirm their data; then each unit files its week, the office takes the reports over, once sends one back, once files for a unit. */
public final class ReportScript {

    private static final double FIRST_VERIFIED = 0.3;
    /** So many contacts have not confirmed their data yet: the roster shows how that looks. */
    private static final int UNVERIFIED = 2;

    private static final double FIRST_FILED = 0.76;
    private static final double ACCEPTED_FROM = 0.975;
    private static final int SENT_BACK_IN = 4;
    private static final int PHONED_IN = 6;

    private final SampleTimeline timeline;
    private final Map<String, List<ReportText>> reports = SampleFiles.reports();
    private final Map<String, String> phrases = SampleFiles.phrases();
    private final List<String> units = List.copyOf(reports.keySet());

    public ReportScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (String unit : units.subList(0, units.size() - UNVERIFIED)) {
            double share = FIRST_VERIFIED + 0.02 * units.indexOf(unit);
            scene(scenes, 1, share, unit, Player.contactOf(unit), own -> own.verifyContact(unit));
        }
        for (int number = 1; number <= timeline.runningWeek(); number++) {
            for (String unit : units) {
                if (number <= Math.max(timeline.weeks(), reports.get(unit).size())) {
                    report(scenes, number, unit);
                }
            }
        }
        return scenes;
    }

    private void report(List<Scene> scenes, int number, String unit) {
        ReportWeek week = timeline.week(number);
        List<ReportText> texts = reports.get(unit);
        ReportText text = texts.get((number - 1) % texts.size());
        double filed = filedAt(number, unit);
        Player contact = Player.contactOf(unit);
        boolean phonedIn = number == PHONED_IN && unit.equals(phrases.get("phonedIn"));
        if (phonedIn) {
            String toldBy = phrases.get("toldBy");
            scene(scenes, number, filed, unit, Player.OFFICE, office -> office.fileReportFor(unit, week, text, toldBy));
        } else {
            scene(scenes, number, filed, unit, contact, own -> own.fileReport(unit, week, text));
        }
        if (number == SENT_BACK_IN && unit.equals(phrases.get("sentBack"))) {
            String reason = phrases.get("sentBackReason");
            scene(
                    scenes,
                    number,
                    filed + 0.004,
                    unit,
                    Player.OFFICE,
                    office -> office.sendReportBack(unit, week, reason));
            ReportText completed =
                    ReportText.of(text.progress() + phrases.get("sentBackAnswer"), text.problems(), text.plan());
            scene(scenes, number, filed + 0.009, unit, contact, own -> own.fileReport(unit, week, completed));
        }
        double accepted = ACCEPTED_FROM + 0.002 * units.indexOf(unit);
        // Nobody acknowledges their own: what the clerk filed for a unit the director takes over.
        Player reader = phonedIn ? Player.DIRECTOR : Player.OFFICE;
        scene(scenes, number, accepted, unit, reader, office -> office.acceptReport(unit, week));
    }

    /** Between Thursday and late Friday morning, another order every week. */
    private double filedAt(int number, String unit) {
        return FIRST_FILED + (units.indexOf(unit) * 7 + number * 5) % 20 / 100.0;
    }

    private void scene(
            List<Scene> scenes, int number, double share, String unit, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(number, share), who, unit, act));
    }
}
