package lianxi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInQueries;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import org.springframework.stereotype.Component;

/**
 * Knows who signs a document on a day: the roster's holder of its series' power, for the group's head also a deputy under a
 * written 授权 of that day, or whom the document itself names.
 */
@Component
class Signers {

    private final RosterQueries roster;
    private final StandInQueries standIns;
    private final DocumentSources sources;

    Signers(RosterQueries roster, StandInQueries standIns, DocumentSources sources) {
        this.roster = roster;
        this.standIns = standIns;
        this.sources = sources;
    }

    /** Who is expected to sign. */
    Optional<Signer> first(NumberSeries series, DocumentId id, LocalDate on) {
        return series.signer().isEmpty()
                ? sources.of(series).signer(id)
                : holder(series.signer().get(), on);
    }

    /** All who may sign, the one who is expected to first. */
    List<Signer> all(NumberSeries series, DocumentId id, LocalDate on) {
        List<Signer> all = new ArrayList<>(first(series, id, on).stream().toList());
        if (series.signer().filter(Power.GROUP_HEAD::equals).isPresent()) {
            Set<PersonId> authorised = standIns.delegationsOn(on).keySet();
            roster.placesOn(Body.GROUP, on).stream()
                    .filter(place -> place.role() == PlaceRole.DEPUTY_HEAD && authorised.contains(place.person()))
                    .map(Signers::signer)
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether the actor may sign it on this very day, for which the actor's powers stand. */
    boolean maySign(Actor actor, NumberSeries series, DocumentId id, LocalDate today) {
        PersonId person = actor.person();
        if (person == null) {
            return false;
        }
        return series.signer()
                .map(power -> actor.has(power) || power == Power.GROUP_HEAD && isAuthorised(actor, person, today))
                .orElseGet(() -> sources.of(series)
                        .signer(id)
                        .filter(signer -> signer.person().equals(person))
                        .isPresent());
    }

    private boolean isAuthorised(Actor actor, PersonId person, LocalDate today) {
        return actor.has(Power.DEPUTY_HEAD)
                && standIns.delegationOf(person, today).isPresent();
    }

    private Optional<Signer> holder(Power power, LocalDate on) {
        Optional<PlaceView> place = switch (power) {
            case OFFICE_DIRECTOR -> roster.officeDirector(on);
            case GROUP_HEAD -> roster.groupHead(on);
            case SUPERVISION_HEAD -> roster.supervisionHead(on);
            case DEPUTY_HEAD -> Optional.empty();
        };
        return place.map(Signers::signer);
    }

    private static Signer signer(PlaceView place) {
        return new Signer(place.person(), place.name());
    }
}
