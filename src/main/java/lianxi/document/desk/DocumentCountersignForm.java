package lianxi.document.desk;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Which units are asked to countersign, and until when (请会签). */
public class DocumentCountersignForm extends DocumentActForm {

    private List<UnitId> units = new ArrayList<>();

    @NotNull
    private @Nullable LocalDate due;

    public List<UnitId> getUnits() {
        return units;
    }

    public void setUnits(List<UnitId> units) {
        this.units = units;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
