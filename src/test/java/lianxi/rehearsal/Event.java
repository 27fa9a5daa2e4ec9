package lianxi.rehearsal;

import java.time.Instant;

/**
 * Something that the director brings about at a moment of the play.
 *
 * @param what in a few words, for the log and the report
 * @param needsHouse whether it waits until the house is open again, when it is dark at that moment
 */
record Event(Instant at, Rank rank, String what, boolean needsHouse, Work work) {

    /** In which order things of one moment happen. */
    enum Rank {
        FAULT,
        PULSE,
        SCENE,
        LOOK
    }

    /** What is done. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
