package lianxi.project.extension;

/** An extension's identity (延期). */
public record ExtensionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
