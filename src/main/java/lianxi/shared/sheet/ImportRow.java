package lianxi.shared.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** A row with its cells read by their columns, on its way through the check. */
public final class ImportRow {

    private final int number;
    private final Map<String, String> texts;
    private final Map<String, Object> values = new HashMap<>();
    private final List<RefusedException> faults = new ArrayList<>();
    private final List<RefusedException> notices = new ArrayList<>();

    /** @param texts by field; a column that the sheet does not have is not in it */
    ImportRow(int number, Map<String, String> texts, List<ImportColumn<?>> columns) {
        this.number = number;
        this.texts = texts;
        columns.forEach(this::read);
    }

    /** As the spreadsheet program shows it. */
    public int number() {
        return number;
    }

    /** What the cell says; null where it is empty or wrong. */
    @Nullable
    @SuppressWarnings("unchecked")
    public <V> V get(ImportColumn<V> column) {
        return (V) values.get(column.field());
    }

    /** What the cell says, or this where it is empty or wrong. */
    public <V> V get(ImportColumn<V> column, V otherwise) {
        V value = get(column);
        return value == null ? otherwise : value;
    }

    public boolean isEmpty(ImportColumn<?> column) {
        return texts.getOrDefault(column.field(), "").isEmpty();
    }

    /** Whether the sheet has the column: an empty cell clears a text, a missing column leaves it as it is. */
    public boolean has(ImportColumn<?> column) {
        return texts.containsKey(column.field());
    }

    public boolean isRight() {
        return faults.isEmpty();
    }

    public void fault(ImportColumn<?> column, String messageKey, Object... arguments) {
        faults.add(new RefusedException(column.field(), messageKey, arguments));
    }

    /** What the importer should look at before the row is written all the same (提示). */
    public void notice(ImportColumn<?> column, String messageKey, Object... arguments) {
        notices.add(new RefusedException(column.field(), messageKey, arguments));
    }

    void fault(RefusedException refused) {
        faults.add(refused);
    }

    List<RefusedException> faults() {
        return faults;
    }

    List<RefusedException> notices() {
        return notices;
    }

    private void read(ImportColumn<?> column) {
        String text = texts.getOrDefault(column.field(), "");
        if (text.isEmpty()) {
            if (column.required()) {
                fault(column, "shared.import.fault.missing");
            }
            return;
        }
        try {
            values.put(column.field(), column.parser().parse(text));
        } catch (RefusedException refused) {
            fault(column, refused.messageKey(), refused.arguments());
        }
    }
}
