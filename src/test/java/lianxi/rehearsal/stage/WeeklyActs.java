package lianxi.rehearsal.stage;

import lianxi.calendar.ReportWeek;
import lianxi.onboarding.script.SampleDriver;
import lianxi.weekly.ReportText;

/** What is done each week: reports and the briefing (周报、简报). */
interface WeeklyActs extends SampleDriver, Acting {

    RosterPages contacts();

    WeeklyPages reports();

    BriefingPages briefings();

    @Override
    default void verifyContact(String unit) {
        contacts().verify(acting(), unit);
    }

    @Override
    default void fileReport(String unit, ReportWeek week, ReportText text) {
        reports().file(acting(), unit, week, text);
    }

    @Override
    default void fileReportFor(String unit, ReportWeek week, ReportText text, String toldBy) {
        reports().fileFor(acting(), unit, week, text, toldBy);
    }

    @Override
    default void sendReportBack(String unit, ReportWeek week, String reason) {
        reports().sendBack(acting(), unit, week, reason);
    }

    @Override
    default void acceptReport(String unit, ReportWeek week) {
        reports().accept(acting(), unit, week);
    }

    @Override
    default void compileBriefing(ReportWeek week) {
        briefings().compile(acting(), week);
    }

    @Override
    default void submitBriefing(ReportWeek week) {
        briefings().submit(acting(), week);
    }

    @Override
    default void signBriefing(ReportWeek week) {
        briefings().sign(acting(), week);
    }

    @Override
    default void sendBriefing(ReportWeek week, String outside) {
        briefings().send(acting(), week, outside);
    }

    @Override
    default void receiveBriefing(ReportWeek week) {
        briefings().receive(acting(), week);
    }
}
