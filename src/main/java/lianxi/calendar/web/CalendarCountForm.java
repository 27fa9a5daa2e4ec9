package lianxi.calendar.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the deadline calculator is asked (期限推算): {@code stop} as ranges in a link, {@code rows} as fields of the page. */
class CalendarCountForm {

    static final int MOST_DAYS = 3650;

    @NotNull
    private LocalDate from;

    @NotNull
    @Min(1)
    @Max(MOST_DAYS)
    private Integer amount;

    @NotBlank
    @Pattern(regexp = "working|calendar|")
    private String unit;

    @Min(0)
    @Max(MOST_DAYS)
    private Integer extend;

    private String[] stop = {};
    private List<CalendarStopRow> rows = new ArrayList<>();

    /** What an empty page proposes. */
    static CalendarCountForm fresh() {
        CalendarCountForm form = new CalendarCountForm();
        form.unit = "working";
        form.settle();
        return form;
    }

    /** Ranges and filled rows become the rows of the page, with empty ones below them. */
    void settle() {
        List<CalendarStopRow> all = new ArrayList<>();
        for (String range : stop) {
            all.add(CalendarStopRow.of(range));
        }
        rows.stream().filter(row -> !row.isBlank()).forEach(all::add);
        stop = new String[0];
        rows = new ArrayList<>(all.subList(0, Math.min(all.size(), CountQuery.MOST_STOPS + 1)));
        for (int spare = 0; spare < CalendarStopRow.SPARE; spare++) {
            rows.add(new CalendarStopRow());
        }
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable Integer getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Integer amount) {
        this.amount = amount;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable Integer getExtend() {
        return extend;
    }

    public void setExtend(@Nullable Integer extend) {
        this.extend = extend;
    }

    public String[] getStop() {
        return stop;
    }

    public void setStop(String[] stop) {
        this.stop = stop;
    }

    public List<CalendarStopRow> getRows() {
        return rows;
    }

    public void setRows(List<CalendarStopRow> rows) {
        this.rows = rows;
    }
}
