package lianxi.supervision.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianxi.supervision.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A version with its record (督查计划和办理记录).
 *
 * @param near what other plans in force lay for the same units near its checks
 */
record PlanTold(PlanView plan, List<PlanEntry> entries, List<PlanItemView> near) {

    /** Puts it together out of the rows of {@link PlanRow#WITH_ENTRIES}. */
    static final class Maker {

        private final PlanId id;
        private final Map<PlanId, PlanLine> lines = new LinkedHashMap<>();
        private final List<PlanEntry> entries = new ArrayList<>();
        private @Nullable Function<List<PlanItemView>, PlanView> head;

        Maker(PlanId id) {
            this.id = id;
        }

        void add(ResultSet row) throws SQLException {
            PlanLine line = PlanRow.line(row, 0);
            lines.put(line.id(), line);
            if (!line.id().equals(id)) {
                return;
            }
            if (head == null) {
                head = head(row, line);
            }
            String kind = row.getString("entry_kind");
            if (kind != null) {
                Instant at = row.getTimestamp("entry_at").toInstant();
                entries.add(new PlanEntry(
                        PlanEntry.Kind.valueOf(kind), at, row.getString("entry_by"), row.getString("entry_note")));
            }
        }

        Optional<PlanTold> make(List<PlanItemView> items) {
            if (head == null) {
                return Optional.empty();
            }
            List<PlanItemView> own =
                    items.stream().filter(item -> item.plan().equals(id)).toList();
            List<PlanItemView> near =
                    items.stream().filter(item -> !item.plan().equals(id)).toList();
            return Optional.of(new PlanTold(head.apply(own), List.copyOf(entries), near));
        }

        private Function<List<PlanItemView>, PlanView> head(ResultSet row, PlanLine line) throws SQLException {
            String aims = row.getString("aims");
            String reason = row.getString("change_reason");
            Long replaces = row.getObject("replaces", Long.class);
            PlanView.Traces traces = PlanRow.traces(row);
            int version = row.getInt("version");
            return items -> new PlanView(
                    id,
                    line.period(),
                    line.number(),
                    line.state(),
                    aims,
                    reason,
                    replaces == null ? null : new PlanId(replaces),
                    traces,
                    items,
                    versions(line.period()),
                    months(line.period()),
                    version);
        }

        private List<PlanLine> versions(PlanPeriod period) {
            return lines.values().stream()
                    .filter(line -> line.period().equals(period))
                    .toList();
        }

        /** The latest version of each month that counts; of a year's plan alone. */
        private Map<Integer, PlanLine> months(PlanPeriod period) {
            Map<Integer, PlanLine> months = new LinkedHashMap<>();
            for (PlanLine line : lines.values()) {
                Integer month = line.period().month();
                if (period.isYear() && month != null && line.state() != PlanState.DISCARDED) {
                    months.putIfAbsent(month, line);
                }
            }
            return months;
        }
    }
}
