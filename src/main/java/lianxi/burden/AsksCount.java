package lianxi.burden;

import lianxi.shared.Counted;
import lianxi.shared.Tally;
import org.springframework.stereotype.Component;

/** How much was asked of all units this week (本周要求). */
@Component
class AsksCount implements Counted {

    private final AskTable asks;

    AsksCount(AskTable asks) {
        this.asks = asks;
    }

    @Override
    public Tally tally() {
        return Tally.ASKS;
    }

    @Override
    public String select() {
        return "select count(*) from " + asks.sql() + " a where asked_at >= :monday";
    }
}
