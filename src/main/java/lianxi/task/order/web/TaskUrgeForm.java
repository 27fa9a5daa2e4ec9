package lianxi.task.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lianxi.shared.web.FormKeys;
import lianxi.task.order.MatterKey;
import lianxi.task.order.Pressing;
import lianxi.task.order.Rung;
import lianxi.task.order.UrgeCommand;
import org.jspecify.annotations.Nullable;

/** What is to be sent, a row for each thing with its words. */
class TaskUrgeForm {

    private String key = FormKeys.fresh();
    private List<Row> rows = new ArrayList<>();

    static TaskUrgeForm of(List<Pressing> chosen, Function<Pressing, String> words) {
        TaskUrgeForm form = new TaskUrgeForm();
        for (Pressing one : chosen) {
            Row row = new Row();
            row.matter = one.facts().matter().toString();
            row.rung = one.sendable();
            row.words = words.apply(one);
            form.rows.add(row);
        }
        return form;
    }

    /** Rows that name a thing; what they may do is asked of the service. */
    List<UrgeCommand> commands() {
        return rows.stream()
                .filter(row -> row.rung != null && row.key().isPresent())
                .map(row -> new UrgeCommand(row.key().get(), row.rung, row.words))
                .toList();
    }

    List<MatterKey> matters() {
        return rows.stream().flatMap(row -> row.key().stream()).toList();
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

    /** One thing. */
    public static class Row {

        private String matter = "";
        private @Nullable Rung rung;
        private String words = "";

        Optional<MatterKey> key() {
            return MatterKey.parse(matter);
        }

        public String getMatter() {
            return matter;
        }

        public void setMatter(String matter) {
            this.matter = matter;
        }

        public @Nullable Rung getRung() {
            return rung;
        }

        public void setRung(@Nullable Rung rung) {
            this.rung = rung;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }
    }
}
