package lianxi.notification;

import lianxi.shared.Counted;
import lianxi.shared.Tally;
import org.springframework.stereotype.Component;

/** How many letters did not reach anybody (未送达邮件). */
@Component
class UndeliveredCount implements Counted {

    @Override
    public Tally tally() {
        return Tally.UNDELIVERED;
    }

    @Override
    public String select() {
        return "select count(*) from notification_outbox where state = 'FAILED' or (state = 'QUEUED' and attempts > 0)";
    }
}
