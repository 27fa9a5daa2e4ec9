package lianxi.task.quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated entries of tracks as a spreadsheet (完成量明细), as the import reads them; corrections stand beside what they correct. */
@Component
@Transactional(readOnly = true)
public class QuantityEntrySheet {

    /** What it tells beyond what can be imported. */
    static final List<String> TOLD =
            List.of("task.quantity.sheet.corrected", "task.quantity.sheet.by", "task.quantity.sheet.at");

    private static final List<String> HEAD = List.of(
            ImportColumn.ID_TITLE,
            "task.quantity.sheet.project",
            "task.quantity.sheet.unit",
            "task.quantity.sheet.measure",
            "task.quantity.sheet.doneOn",
            "task.quantity.sheet.amount",
            "task.quantity.sheet.note",
            "task.quantity.sheet.overReason",
            "task.quantity.sheet.toldBy",
            "task.quantity.sheet.toldHow",
            "task.quantity.sheet.toldOn",
            "task.quantity.sheet.corrected",
            "task.quantity.sheet.by",
            "task.quantity.sheet.at");

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    QuantityEntrySheet(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** @param tracks which the reader was shown */
    public byte[] bytes(List<QuantityLine> tracks, Locale locale) {
        List<List<?>> rows = new ArrayList<>();
        if (!tracks.isEmpty()) {
            Map<Long, QuantityLine> byId =
                    tracks.stream().collect(Collectors.toMap(track -> track.id().value(), Function.identity()));
            jdbc.sql("""
                            select e.*, (select e.amount + sum(c.amount) from task_quantity_entry c
                                          where c.corrects_id = e.id) as corrected
                              from task_quantity_entry e
                             where e.corrects_id is null and e.quantity_id in (:tracks)
                             order by e.quantity_id, e.done_on, e.id limit :most""").param("tracks", byId.keySet()).param("most", MOST).query(row -> {
                QuantityLine track = byId.get(row.getLong("quantity_id"));
                String how = row.getString("told_how");
                rows.add(Arrays.asList(
                        row.getLong("id"),
                        track.projectName(),
                        track.unitName(),
                        text(track.measure().messageKey(), locale),
                        row.getObject("done_on", LocalDate.class),
                        track.measure().exact(row.getBigDecimal("amount")),
                        row.getString("note"),
                        row.getString("over_reason"),
                        row.getString("told_by"),
                        how == null ? null : text(FiledFor.Channel.valueOf(how).messageKey(), locale),
                        day(row.getTimestamp("told_at")),
                        row.getBigDecimal("corrected"),
                        row.getString("recorded_by"),
                        day(row.getTimestamp("recorded_at"))));
            });
        }
        return Spreadsheets.book()
                .sheet(
                        text("task.quantity.import.sheet", locale),
                        HEAD.stream().map(key -> text(key, locale)).toList(),
                        rows)
                .bytes();
    }

    private static @Nullable LocalDate day(java.sql.@Nullable Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(at.getTime()), BusinessClock.ZONE);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
