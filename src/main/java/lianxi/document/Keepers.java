package lianxi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import lianxi.roster.Body;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;

/** The people of today who keep a series: those of the office, or of the supervision group. */
@Component
class Keepers {

    private final RosterQueries roster;
    private final Clock clock;

    Keepers(RosterQueries roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    Collection<PersonId> of(NumberSeries series) {
        LocalDate today = LocalDate.now(clock);
        return series.keeper() == Role.OFFICE
                ? roster.office(today)
                : roster.placesOn(Body.SUPERVISION, today).stream()
                        .map(PlaceView::person)
                        .distinct()
                        .toList();
    }
}
