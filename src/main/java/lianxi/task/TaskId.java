package lianxi.task;

/** A task's identity (任务). */
public record TaskId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
