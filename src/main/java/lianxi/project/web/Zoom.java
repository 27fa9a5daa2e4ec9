package lianxi.project.web;

/** How much of the drawing a day takes (比例). */
enum Zoom {
    MONTH(3.2, 3),
    WEEK(9, 1),
    DAY(24, 1);

    private final double dayWidth;
    private final int freeDays;

    Zoom(double dayWidth, int freeDays) {
        this.dayWidth = dayWidth;
        this.freeDays = freeDays;
    }

    double dayWidth() {
        return dayWidth;
    }

    /** How long a run of free days must be to be shaded: single weekends would make a small drawing flicker. */
    int freeDays() {
        return freeDays;
    }

    public String messageKey() {
        return "project.chart.zoom." + name();
    }
}
