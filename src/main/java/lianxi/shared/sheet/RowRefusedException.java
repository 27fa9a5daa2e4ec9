package lianxi.shared.sheet;

/** The service refused a row while the sheet was being written: everything is taken back, the row is to be shown. */
public class RowRefusedException extends RuntimeException {

    private final int row;
    private final transient RowFault fault;

    RowRefusedException(int row, RowFault fault, RuntimeException cause) {
        super("row " + row, cause);
        this.row = row;
        this.fault = fault;
    }

    /** As the spreadsheet program shows it. */
    public int row() {
        return row;
    }

    RowFault fault() {
        return fault;
    }
}
