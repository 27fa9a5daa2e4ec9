package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole roster of one day, as a document of that day would print it (名册). */
public record RosterView(LocalDate on, List<BodyView> bodies, List<PlaceView> places, List<UnitLine> units) {

    /** The places of a body in printed order. */
    public List<PlaceView> of(Body body) {
        return places.stream().filter(place -> place.body() == body).toList();
    }

    /** The places of a body with one role, in printed order. */
    public List<PlaceView> of(Body body, PlaceRole role) {
        return of(body).stream().filter(place -> place.role() == role).toList();
    }

    /** What the body is called, if that is registered. */
    public @Nullable String name(Body body) {
        return bodies.stream()
                .filter(view -> view.body() == body)
                .map(BodyView::name)
                .findFirst()
                .orElse(null);
    }

    /** The unit at which the body sits, if that is registered. */
    public @Nullable String seat(Body body) {
        return bodies.stream()
                .filter(view -> view.body() == body && view.seatName() != null)
                .map(BodyView::seatName)
                .findFirst()
                .orElse(null);
    }

    /** How many units report weekly. */
    public long reporting() {
        return units.stream().filter(UnitLine::reportsWeekly).count();
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }
}
