package lianxi.project;

/** A project's identity (项目). */
public record ProjectId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
