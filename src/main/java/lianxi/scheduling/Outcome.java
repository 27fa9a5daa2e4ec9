package lianxi.scheduling;

/**
 * What an occurrence produced.
 *
 * @param made how many things (messages, drafts); 0 when nobody owed anything
 */
public record Outcome(int made) {

    public static Outcome made(int count) {
        return new Outcome(count);
    }

    public static Outcome nothing() {
        return new Outcome(0);
    }
}
