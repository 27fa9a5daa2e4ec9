package lianxi.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    public Optional<BodyView> body(Body body) {
        return bodies.stream().filter(view -> view.body() == body).findFirst();
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }
}
