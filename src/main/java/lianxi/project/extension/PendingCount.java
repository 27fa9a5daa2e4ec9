package lianxi.project.extension;

import lianxi.shared.Counted;
import lianxi.shared.Tally;
import org.springframework.stereotype.Component;

/** How many extensions nobody has decided yet (待审批的延期). */
@Component
class PendingCount implements Counted {

    @Override
    public Tally tally() {
        return Tally.EXTENSIONS;
    }

    @Override
    public String select() {
        return "select count(*) from project_extension where state = 'ASKED'";
    }
}
