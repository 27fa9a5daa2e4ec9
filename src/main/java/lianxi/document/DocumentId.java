package lianxi.document;

/** A document's identity. */
public record DocumentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
