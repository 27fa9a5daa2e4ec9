package lianxi.document;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import org.springframework.stereotype.Component;

/** Knows who signs a series on a day: the roster's holder of its power. */
@Component
class Signers {

    private final RosterQueries roster;

    Signers(RosterQueries roster) {
        this.roster = roster;
    }

    Optional<PlaceView> holderOf(NumberSeries series, LocalDate on) {
        return switch (series.signer()) {
            case OFFICE_DIRECTOR -> roster.officeDirector(on);
            case GROUP_HEAD -> roster.groupHead(on);
            case SUPERVISION_HEAD -> roster.supervisionHead(on);
            case DEPUTY_HEAD -> Optional.empty();
        };
    }
}
