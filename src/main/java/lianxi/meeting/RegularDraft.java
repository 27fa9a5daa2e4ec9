package lianxi.meeting;

/** Fills a regular meeting that the product has just drafted by its rule (议程起草); called once per period, in the ledger's transaction. */
public interface RegularDraft {

    void fill(MeetingId meeting);
}
