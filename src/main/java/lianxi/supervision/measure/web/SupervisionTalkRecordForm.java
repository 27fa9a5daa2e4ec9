package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.supervision.measure.Commitment;
import lianxi.supervision.measure.TalkView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was said in a talk, and what the unit commits itself to (约谈情况); rows left blank are none. */
class SupervisionTalkRecordForm extends MeasureForm {

    private static final int BLANK_ROWS = 3;

    @NotNull
    private @Nullable LocalDate heldOn;

    @NotBlank
    @Size(max = 4000)
    private String notes = "";

    private List<Row> rows = new ArrayList<>();

    static SupervisionTalkRecordForm of(TalkView talk, LocalDate today) {
        SupervisionTalkRecordForm form = new SupervisionTalkRecordForm();
        form.setVersion(talk.line().version());
        form.heldOn = talk.line().heldOn() == null ? today : talk.line().heldOn();
        form.notes = talk.notes();
        talk.commitments().forEach(one -> form.rows.add(new Row(one.words(), one.due())));
        int most = Math.min(Commitment.MOST, Math.max(BLANK_ROWS, form.rows.size() + 1));
        while (form.rows.size() < most) {
            form.rows.add(new Row());
        }
        return form;
    }

    /** Those that say something, numbered by their rows so that a refusal stands beside its row; a row half filled in is refused. */
    List<Commitment> commitments(BindingResult binding) {
        List<Commitment> commitments = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.words.isBlank() && row.due == null) {
                continue;
            }
            if (row.due == null) {
                binding.rejectValue("rows[" + at + "].due", "supervision.measure.refused.blank");
            } else {
                commitments.add(new Commitment(at + 1, row.words, row.due, null));
            }
        }
        return commitments;
    }

    /** One commitment as it is typed. */
    static class Row {

        private String words = "";
        private @Nullable LocalDate due;

        Row() {}

        Row(String words, LocalDate due) {
            this.words = words;
            this.due = due;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public @Nullable LocalDate getDue() {
            return due;
        }

        public void setDue(@Nullable LocalDate due) {
            this.due = due;
        }
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }
}
