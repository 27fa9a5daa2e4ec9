package lianxi.project.exchange;

/** An uploaded sheet's identity (导入). */
public record ScheduleImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
