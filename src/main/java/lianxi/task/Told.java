package lianxi.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/** Who phoned in where the office acted for a unit (代报), as it is kept; all empty where the unit acted itself. */
@Embeddable
class Told {

    private @Nullable String toldBy;

    @Enumerated(EnumType.STRING)
    private FiledFor.@Nullable Channel toldHow;

    private @Nullable Instant toldAt;

    protected Told() {}

    Told(@Nullable FiledFor told) {
        if (told != null) {
            toldBy = told.toldBy();
            toldHow = told.how();
            toldAt = told.toldAt();
        }
    }
}
