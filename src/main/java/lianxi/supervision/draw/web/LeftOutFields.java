package lianxi.supervision.draw.web;

import jakarta.validation.constraints.Size;
import lianxi.supervision.draw.DrawCandidate;
import lianxi.supervision.draw.DrawCommand;
import lianxi.supervision.draw.LeftOutReason;
import org.jspecify.annotations.Nullable;

/** One row of a list in the form: drawn from, unless a reason is chosen. */
public class LeftOutFields {

    private @Nullable Long id;
    private @Nullable LeftOutReason reason;

    @Size(max = DrawCommand.NOTE_MAX)
    private String note = "";

    static LeftOutFields of(DrawCandidate candidate, @Nullable LeftOutReason reason) {
        LeftOutFields fields = new LeftOutFields();
        fields.id = candidate.key();
        fields.reason = reason;
        return fields;
    }

    boolean isOut() {
        return id != null && reason != null;
    }

    /** Only of one that is out. */
    @SuppressWarnings("NullAway")
    DrawCommand.LeftOut toLeftOut() {
        return new DrawCommand.LeftOut(reason, note);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable LeftOutReason getReason() {
        return reason;
    }

    public void setReason(@Nullable LeftOutReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
