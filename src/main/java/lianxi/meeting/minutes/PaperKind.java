package lianxi.meeting.minutes;

import lianxi.document.NumberSeries;

/** What is written about a meeting: 会议纪要, and 落实情况的报告. */
public enum PaperKind {
    MINUTES(NumberSeries.MINUTES, "/meetings/minutes/"),
    REPORT(NumberSeries.REPORT, "/meetings/reports/");

    private final NumberSeries series;
    private final String folder;

    PaperKind(NumberSeries series, String folder) {
        this.series = series;
        this.folder = folder;
    }

    public NumberSeries series() {
        return series;
    }

    /** The page of one. */
    public String path(PaperId id) {
        return folder + id;
    }

    public String messageKey() {
        return "meeting.paper.kind." + name();
    }
}
