package lianxi.permit.intake;

import java.util.List;

/**
 * A row of an uploaded register with what would become of it (预览行).
 *
 * @param number as the spreadsheet program shows it
 * @param cells what the row says, in the order of {@link IntakeColumn}
 * @param faults what is wrong, cell by cell; empty where the row can be imported
 */
public record IntakeRow(int number, List<String> cells, Outcome outcome, int entries, List<Fault> faults) {

    /** What an import makes of it. */
    public enum Outcome {
        NEW,
        MORE,
        UNCHANGED,
        WRONG;

        public String messageKey() {
            return "permit.intake.outcome." + name();
        }
    }

    /** What is wrong with one cell. */
    public record Fault(IntakeColumn column, String key, Object[] arguments) {

        static Fault of(IntakeColumn column, String key, Object... arguments) {
            return new Fault(column, "permit.intake.fault." + key, arguments);
        }
    }

    public String cell(IntakeColumn column) {
        return cells.get(column.ordinal());
    }
}
