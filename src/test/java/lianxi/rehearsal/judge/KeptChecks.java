package lianxi.rehearsal.judge;

import java.util.HashSet;
import java.util.List;

/** What was written is kept: acknowledged writes, official documents, the trail, and whatever follows from a decision. */
record KeptChecks(Evidence evidence, Paper.Downloads downloads, List<String> late) {

    List<Check> all() {
        return List.of(writes(), papers(), trail(), followUp(), deeds());
    }

    WritesCheck writes() {
        return new WritesCheck(evidence.played().writes(), evidence.rows().trail());
    }

    private PapersCheck papers() {
        return new PapersCheck(
                evidence.rows().papers(), downloads, evidence.played().deeds());
    }

    private TrailCheck trail() {
        return new TrailCheck(
                evidence.rows().trail(),
                evidence.rows().seals(),
                evidence.lists().verified(),
                evidence.played().until());
    }

    private FollowUpCheck followUp() {
        return new FollowUpCheck(
                OwnSlots.dayOf(evidence.played().until().minusMillis(1)),
                evidence.played().deeds(),
                evidence.lists().decisions(),
                evidence.lists().tasks(),
                new HashSet<>(late));
    }

    private DeedsCheck deeds() {
        return new DeedsCheck(evidence.played().deeds(), evidence.played().pages());
    }
}
