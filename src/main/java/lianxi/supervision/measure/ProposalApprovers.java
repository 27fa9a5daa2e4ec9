package lianxi.supervision.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.roster.PowerHolder;
import lianxi.roster.PowerHolders;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Who may approve a proposal (问责建议审批人，政府督查工作条例 Art. 21): the 组长 of the day, or a deputy under a written 授权 who is not of the
 * unit.
 */
@Component
class ProposalApprovers {

    private final PowerHolders powers;
    private final Clock clock;

    ProposalApprovers(PowerHolders powers, Clock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    List<PowerHolder> on(LocalDate day, UnitId unit) {
        return powers.on(day).stream()
                .filter(one -> one.power() == Power.GROUP_HEAD
                        || one.power() == Power.DEPUTY_HEAD && one.authority() != null && !one.isOf(unit))
                .toList();
    }

    List<String> names(UnitId unit) {
        return on(LocalDate.now(clock), unit).stream().map(PowerHolder::name).toList();
    }

    /** As whom the actor approves today; empty for nobody who may. */
    Optional<PowerHolder> as(Actor actor, UnitId unit) {
        return on(LocalDate.now(clock), unit).stream()
                .filter(one -> one.person().equals(actor.person()))
                .findFirst();
    }

    /** The 组长 of a day, who signed on paper. */
    Optional<PowerHolder> head(LocalDate day) {
        return powers.on(day).stream()
                .filter(one -> one.power() == Power.GROUP_HEAD)
                .findFirst();
    }
}
