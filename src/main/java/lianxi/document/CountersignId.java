package lianxi.document;

/** Identity of what one unit was asked to countersign (会签). */
public record CountersignId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
