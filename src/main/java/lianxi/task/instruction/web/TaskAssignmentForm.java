package lianxi.task.instruction.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.TimeLimit;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.TaskCommand;
import lianxi.task.TaskOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The tasks that an instruction becomes (分办), a row each; rows left blank are none. */
class TaskAssignmentForm {

    private static final int ROWS = 4;
    private static final int TITLE_MAX = 200;

    private String key = FormKeys.fresh();
    private List<Row> rows = new ArrayList<>();

    /** Whether they are assigned although an open ask of a unit is alike (仍要下达). */
    private boolean anyway;

    /** The first row begins with the instruction's own words. */
    static TaskAssignmentForm of(String title) {
        TaskAssignmentForm form = new TaskAssignmentForm();
        for (int row = 0; row < ROWS; row++) {
            form.rows.add(new Row());
        }
        form.rows.get(0).title = title.length() > TITLE_MAX ? title.substring(0, TITLE_MAX) : title;
        return form;
    }

    /** Rows that say something, as tasks; what is wrong in one stands beside it. */
    List<TaskCommand> commands(TaskOrigin origin, BindingResult binding) {
        List<TaskCommand> commands = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (row.isBlank(place)) {
                continue;
            }
            String field = "rows[" + place + "].";
            if (row.title.isBlank()) {
                binding.rejectValue(field + "title", "task.refused.empty.title");
            }
            if (row.leadUnit == null) {
                binding.rejectValue(field + "leadUnit", "task.refused.leadUnit");
            } else if (row.days != null && row.days < 1) {
                binding.rejectValue(field + "days", "task.refused.due");
            } else {
                commands.add(row.command(origin));
            }
        }
        if (commands.isEmpty() && !binding.hasErrors()) {
            binding.rejectValue("rows[0].title", "task.refused.empty.title");
        }
        return commands;
    }

    /** Where the task of a refusal stands in the form. */
    int placeOf(int command) {
        int seen = -1;
        for (int place = 0; place < rows.size(); place++) {
            if (!rows.get(place).isBlank(place) && ++seen == command) {
                return place;
            }
        }
        return 0;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }

    /** One task. */
    public static class Row {

        private String title = "";
        private String doneMeans = "";
        private @Nullable UnitId leadUnit;
        private List<UnitId> supportingUnits = new ArrayList<>();
        private @Nullable LocalDate due;
        private @Nullable Integer days;

        /** The first row is never left out: its title is filled in already. */
        boolean isBlank(int place) {
            return place > 0
                    && title.isBlank()
                    && doneMeans.isBlank()
                    && leadUnit == null
                    && due == null
                    && days == null;
        }

        /** For the boxes of the page. */
        public boolean supports(String unit) {
            return supportingUnits.stream().anyMatch(one -> one.toString().equals(unit));
        }

        TaskCommand command(TaskOrigin origin) {
            TimeLimit limit = days == null
                    ? null
                    : new TimeLimit(days, TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, null, null);
            return new TaskCommand(
                    TextNormaliser.oneLine(title),
                    doneMeans,
                    origin,
                    null,
                    Objects.requireNonNull(leadUnit),
                    null,
                    supportingUnits.stream().filter(Objects::nonNull).toList(),
                    due,
                    limit);
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getDoneMeans() {
            return doneMeans;
        }

        public void setDoneMeans(String doneMeans) {
            this.doneMeans = doneMeans;
        }

        public @Nullable UnitId getLeadUnit() {
            return leadUnit;
        }

        public void setLeadUnit(@Nullable UnitId leadUnit) {
            this.leadUnit = leadUnit;
        }

        public List<UnitId> getSupportingUnits() {
            return supportingUnits;
        }

        public void setSupportingUnits(List<UnitId> supportingUnits) {
            this.supportingUnits = supportingUnits;
        }

        public @Nullable LocalDate getDue() {
            return due;
        }

        public void setDue(@Nullable LocalDate due) {
            this.due = due;
        }

        public @Nullable Integer getDays() {
            return days;
        }

        public void setDays(@Nullable Integer days) {
            this.days = days;
        }
    }
}
