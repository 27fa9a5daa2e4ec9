package lianxi.project.extension;

import java.util.List;
import java.util.Optional;
import lianxi.project.extension.Competence.Director;
import lianxi.roster.PowerHolder;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Those who hold a power on the day, asked who of them decides what a unit asked for (有权审批的人). */
record Deciders(List<PowerHolder> holders) {

    /** How the day's office director stands to a request of the unit. */
    Director director(UnitId unit, @Nullable PersonId asker) {
        Optional<PowerHolder> director = holders.stream()
                .filter(one -> one.power() == Power.OFFICE_DIRECTOR)
                .findFirst();
        if (director.isEmpty()) {
            return Director.NONE;
        }
        if (director.get().isOf(unit)) {
            return Director.OF_THE_UNIT;
        }
        return director.get().person().equals(asker) ? Director.ASKED : Director.APART;
    }

    /** Everybody who may decide: never who asked, never a deputy of the unit or without 授权. */
    List<PowerHolder> of(Competence competence, UnitId unit, @Nullable PersonId asker) {
        return holders.stream()
                .filter(one -> !one.person().equals(asker))
                .filter(one -> switch (one.power()) {
                    case OFFICE_DIRECTOR -> !competence.isHeads();
                    case GROUP_HEAD -> competence.isHeads();
                    case DEPUTY_HEAD -> competence.isHeads() && one.authority() != null && !one.isOf(unit);
                    case SUPERVISION_HEAD -> false;
                })
                .toList();
    }

    /** As whom the actor may decide; empty if not. */
    Optional<PowerHolder> as(Actor actor, Competence competence, UnitId unit, @Nullable PersonId asker) {
        return of(competence, unit, asker).stream()
                .filter(one -> one.person().equals(actor.person()))
                .findFirst();
    }
}
