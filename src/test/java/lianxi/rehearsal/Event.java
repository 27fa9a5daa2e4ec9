package lianxi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import lianxi.rehearsal.theatre.GroupTime;

/**
 * Something that the director brings about at a moment of the play.
 *
 * @param day for which it was meant; an outage may put it off to another one
 * @param what in a few words, for the log and the report
 * @param needsHouse whether it waits until the house is open again, when it is dark at that moment
 * @param claims what nobody else may have in hands meanwhile, told when its turn has come; none where everything before it must be
 *     done, and nothing after it begun
 */
record Event(
        Instant at,
        LocalDate day,
        Rank rank,
        String what,
        boolean needsHouse,
        Supplier<Set<String>> claims,
        Work work) {

    Event(Instant at, Rank rank, String what, boolean needsHouse, Supplier<Set<String>> claims, Work work) {
        this(at, GroupTime.dayOf(at), rank, what, needsHouse, claims, work);
    }

    /** One that waits for all before it. */
    Event(Instant at, Rank rank, String what, boolean needsHouse, Work work) {
        this(at, rank, what, needsHouse, Set::of, work);
    }

    /** The same, later. */
    Event postponedTo(Instant later) {
        return new Event(later, day, rank, what, needsHouse, claims, work);
    }

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
