package lianxi.project.web;

/** How much of the drawing a day takes (比例). */
enum Zoom {
    MONTH(3.2, 3, 52),
    WEEK(9, 1, 6),
    DAY(24, 1, 2);

    private final double dayWidth;
    private final int freeDays;
    private final int weeksBack;

    Zoom(double dayWidth, int freeDays, int weeksBack) {
        this.dayWidth = dayWidth;
        this.freeDays = freeDays;
        this.weeksBack = weeksBack;
    }

    double dayWidth() {
        return dayWidth;
    }

    /** How long a run of free days must be to be shaded: single weekends would make a small drawing flicker. */
    int freeDays() {
        return freeDays;
    }

    /** How far back it reaches at most, so that today is in sight. */
    int weeksBack() {
        return weeksBack;
    }

    public String messageKey() {
        return "project.chart.zoom." + name();
    }
}
