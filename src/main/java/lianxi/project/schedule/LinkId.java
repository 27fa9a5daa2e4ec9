package lianxi.project.schedule;

/** A link's identity (衔接关系). */
public record LinkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
