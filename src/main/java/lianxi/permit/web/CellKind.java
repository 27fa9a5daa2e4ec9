package lianxi.permit.web;

import lianxi.calendar.Light;
import lianxi.permit.TrackReading;
import lianxi.permit.TrackState;

/** What a cell of the matrix says in shape, colour and one word (图例), the most pressing first. */
enum CellKind {
    OVERDUE(Light.OVERDUE),
    REFUSED(Light.OVERDUE),
    FORECAST_LATE(Light.FORECAST_LATE),
    DUE_SOON(Light.DUE_SOON),
    ON_TRACK(Light.ON_TRACK),
    SUSPENDED(Light.ON_TRACK),
    NOT_STARTED(Light.NOT_STARTED),
    CLARIFYING(Light.NOT_STARTED),
    COMPLETED(Light.COMPLETED),
    COMPLETED_LATE(Light.COMPLETED),
    NOT_NEEDED(Light.NOT_NEEDED);

    private final Light light;

    CellKind(Light light) {
        this.light = light;
    }

    static CellKind of(TrackReading reading) {
        return switch (reading.light().light()) {
            case COMPLETED -> reading.light().late() ? COMPLETED_LATE : COMPLETED;
            case NOT_NEEDED -> NOT_NEEDED;
            case FORECAST_LATE -> FORECAST_LATE;
            case OVERDUE -> reading.light().refused() ? REFUSED : OVERDUE;
            case DUE_SOON -> DUE_SOON;
            case NOT_STARTED -> reading.state() == TrackState.CLARIFYING ? CLARIFYING : NOT_STARTED;
            case ON_TRACK -> reading.state() == TrackState.SUSPENDED ? SUSPENDED : ON_TRACK;
        };
    }

    public String shape() {
        return this == SUSPENDED ? "pause" : light.shape();
    }

    public String token() {
        return light.token();
    }

    public String css() {
        return "light-" + light.token();
    }

    public String messageKey() {
        return "permit.cell." + name();
    }
}
