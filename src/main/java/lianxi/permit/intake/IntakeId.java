package lianxi.permit.intake;

/** An uploaded register's identity (待导入台账). */
public record IntakeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
