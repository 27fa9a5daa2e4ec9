package lianxi.supervision.referral;

import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.supervision.SupervisionSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the referrals (问题线索移送): the same for all for whom the door is there, whether or not there is a case. */
@Component
@Order(90)
class ReferralSection implements SupervisionSection {

    @Override
    public String template() {
        return "supervision/referral/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        return actor.isAny(Role.LEADER, Role.SUPERVISOR) ? Optional.of(true) : Optional.empty();
    }
}
