package lianxi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the thing since the form was opened: answered 409 with both texts. */
public class StaleVersionException extends RuntimeException {

    private final transient List<FieldConflict> conflicts;

    @Nullable
    private final Integer current;

    public StaleVersionException(List<FieldConflict> conflicts) {
        this(null, conflicts);
    }

    /**
     * @param current the version that stands now; with it the person may, having read both texts, save the own one
     */
    public StaleVersionException(@Nullable Integer current, List<FieldConflict> conflicts) {
        this.conflicts = List.copyOf(conflicts);
        this.current = current;
    }

    public List<FieldConflict> conflicts() {
        return conflicts == null ? List.of() : conflicts;
    }

    @Nullable
    public Integer current() {
        return current;
    }
}
