package lianxi.onboarding;

import java.time.Duration;
import java.time.Instant;
import lianxi.calendar.ReportWeek;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportText;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that files weekly reports and takes them over (周报报送、采纳). */
@Component
@Profile("sample")
class SampleReportDesk {

    private static final Duration PHONED_BEFORE = Duration.ofMinutes(5);

    private final WeeklyService weekly;
    private final ReportQueries reports;

    SampleReportDesk(WeeklyService weekly, ReportQueries reports) {
        this.weekly = weekly;
        this.reports = reports;
    }

    void file(Actor contact, UnitId unit, ReportWeek week, ReportText text) {
        WeeklyReportId id = weekly.open(contact, unit, week);
        int version = reports.version(contact, id);
        weekly.submit(contact, id, weekly.saveDraft(contact, id, version, text).version());
    }

    void fileFor(Actor office, UnitId unit, ReportWeek week, ReportText text, String toldBy, Instant moment) {
        WeeklyReportId id = weekly.open(office, unit, week);
        FiledFor told = new FiledFor(toldBy, FiledFor.Channel.PHONE, moment.minus(PHONED_BEFORE));
        weekly.fileFor(office, id, reports.version(office, id), text, told);
    }

    void sendBack(Actor office, UnitId unit, ReportWeek week, String reason) {
        WeeklyReportId id = reports.find(unit, week).orElseThrow();
        weekly.sendBack(office, id, reports.version(office, id), reason);
    }

    void accept(Actor reader, UnitId unit, ReportWeek week) {
        WeeklyReportId id = reports.find(unit, week).orElseThrow();
        weekly.accept(reader, id, reports.version(reader, id));
    }
}
