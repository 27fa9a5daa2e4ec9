package lianxi.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A kind with a hand-written list of periods; it fails when the test says so, after having written its product. */
class TestKind implements OccurrenceKind {

    private final String code;
    private final LedgerLab lab;
    private final Map<Instant, Owed> periods = new TreeMap<>();
    private volatile Predicate<Owed> broken = owed -> false;

    TestKind(String code, LedgerLab lab, List<Owed> periods) {
        this.code = code;
        this.lab = lab;
        periods.forEach(owed -> this.periods.put(owed.dueAt(), owed));
    }

    void breakOn(Predicate<Owed> when) {
        broken = when;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        return List.copyOf(periods.values());
    }

    @Override
    public Outcome produce(Owed owed) {
        lab.product(code, owed.period());
        if (broken.test(owed)) {
            throw new IllegalStateException("broken for the test");
        }
        return Outcome.made(1);
    }
}
