package lianxi.task.instruction;

/** An instruction's identity (批示件). */
public record InstructionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
