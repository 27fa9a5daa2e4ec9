package lianxi.project.plan;

import lianxi.shared.Counted;
import lianxi.shared.Tally;
import org.springframework.stereotype.Component;

/** How many plans wait for the office (待采用的推进方案). */
@Component
class SubmittedCount implements Counted {

    @Override
    public Tally tally() {
        return Tally.PLANS;
    }

    @Override
    public String select() {
        return "select count(*) from project_plan where state = 'SUBMITTED'";
    }
}
