package lianxi.rehearsal.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianxi.rehearsal.theatre.Deed;

/** What was laid to befall the house befell it: a play in which a fault never came has not shown that anything outlives it. */
record FaultsCheck(List<Deed> deeds) implements Check {

    private static final String LAID = "misfortune.laid";

    @Override
    public String name() {
        return "Faults";
    }

    @Override
    public String promise() {
        return "What was laid to fail did fail.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        List<Deed> came = new ArrayList<>(inOrder("fault."));
        for (Deed laid : inOrder(LAID)) {
            Optional<Deed> own = came.stream()
                    .filter(fault -> fault.kind().equals(laid.fact("fault")))
                    .filter(fault -> !fault.at().isBefore(laid.at()))
                    .findFirst();
            tally.that(own.isPresent(), laid.fact("fault") + " was laid for " + laid.at() + " and never came");
            own.ifPresent(came::remove);
        }
        return tally.found();
    }

    int came() {
        return inOrder("fault.").size();
    }

    private List<Deed> inOrder(String kind) {
        return deeds.stream()
                .filter(deed -> deed.kind().startsWith(kind))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
    }
}
