package lianxi.shared;

import java.util.List;

/** Somebody else changed the thing since the form was opened: answered 409 with both texts. */
public class StaleVersionException extends RuntimeException {

    private final transient List<FieldConflict> conflicts;

    public StaleVersionException(List<FieldConflict> conflicts) {
        this.conflicts = List.copyOf(conflicts);
    }

    public List<FieldConflict> conflicts() {
        return conflicts == null ? List.of() : conflicts;
    }
}
