package lianxi.roster.web;

/** Switches the weekly report on or off from a day on (每周报送). */
class RosterReportingForm extends RosterOrdered {

    private boolean reports;

    public boolean isReports() {
        return reports;
    }

    public void setReports(boolean reports) {
        this.reports = reports;
    }
}
