package lianxi.rehearsal.stage;

import lianxi.calendar.ReportWeek;
import lianxi.onboarding.script.SampleDriver;
import lianxi.weekly.ReportText;

/** What is done each week: reports and the briefing (周报、简报). */
interface WeeklyActs extends SampleDriver, Acting {

    @Override
    default void verifyContact(String unit) {
        throw new UnsupportedOperationException("verifyContact");
    }

    @Override
    default void fileReport(String unit, ReportWeek week, ReportText text) {
        throw new UnsupportedOperationException("fileReport");
    }

    @Override
    default void fileReportFor(String unit, ReportWeek week, ReportText text, String toldBy) {
        throw new UnsupportedOperationException("fileReportFor");
    }

    @Override
    default void sendReportBack(String unit, ReportWeek week, String reason) {
        throw new UnsupportedOperationException("sendReportBack");
    }

    @Override
    default void acceptReport(String unit, ReportWeek week) {
        throw new UnsupportedOperationException("acceptReport");
    }

    @Override
    default void compileBriefing(ReportWeek week) {
        throw new UnsupportedOperationException("compileBriefing");
    }

    @Override
    default void submitBriefing(ReportWeek week) {
        throw new UnsupportedOperationException("submitBriefing");
    }

    @Override
    default void signBriefing(ReportWeek week) {
        throw new UnsupportedOperationException("signBriefing");
    }

    @Override
    default void sendBriefing(ReportWeek week, String outside) {
        throw new UnsupportedOperationException("sendBriefing");
    }

    @Override
    default void receiveBriefing(ReportWeek week) {
        throw new UnsupportedOperationException("receiveBriefing");
    }
}
