package lianxi.rehearsal.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check looked at, and what of it is not as it must be.
 *
 * @param wrong a sentence each
 */
public record Found(int looked, List<String> wrong) {

    public Found {
        wrong = List.copyOf(wrong);
    }

    public boolean holds() {
        return wrong.isEmpty();
    }

    /** Gathers while a check goes through its things. */
    static final class Tally {
        private final List<String> wrong = new ArrayList<>();
        private int looked;

        void looked() {
            looked++;
        }

        /** One thing looked at, wrong unless it is so. */
        void that(boolean isSo, String otherwise) {
            looked++;
            if (!isSo) {
                wrong.add(otherwise);
            }
        }

        void wrong(String what) {
            wrong.add(what);
        }

        Found found() {
            return new Found(looked, wrong);
        }
    }
}
