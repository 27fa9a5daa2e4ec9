package lianxi.supervision.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.supervision.FindingId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.finding.FindingView.MatterName;
import lianxi.supervision.finding.FindingView.Reply;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what hangs on one finding: its files and replies, and the thread of all who tell of it. */
@Component
class FindingPage {

    private static final List<Long> NOBODY = List.of(-1L);

    private final FindingMatters matters;
    private final ObjectProvider<FindingThread> threads;
    private final JdbcClient jdbc;

    FindingPage(FindingMatters matters, ObjectProvider<FindingThread> threads, JdbcClient jdbc) {
        this.matters = matters;
        this.threads = threads;
        this.jdbc = jdbc;
    }

    FindingView view(Actor actor, FindingLine line) {
        MatterKey matter = line.text().matter();
        MatterName name = matter == null ? null : matters.name(matter).orElse(null);
        List<Entry> entries = entries(line.id());
        return new FindingView(
                line,
                entries.get(0).at(),
                name,
                entries.stream()
                        .filter(entry -> entry.action() != FindingAction.REPLY)
                        .flatMap(entry -> entry.files().stream())
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.action() == FindingAction.REPLY)
                        .map(entry -> new Reply(entry.at(), entry.by(), entry.note(), entry.files()))
                        .toList(),
                thread(actor, line.id()),
                new FindingRights(line.unit(), line.inspection() != null, line.state()).actions(actor));
    }

    List<ThreadEntry> thread(Actor actor, FindingId id) {
        return thread(id, SupervisionRights.params(actor), false);
    }

    /** What was signed, told or said to somebody: nothing that was only drafted on the way. */
    List<ThreadEntry> signed(FindingId id) {
        return thread(id, Map.of("knows", false, "readsAll", true, "writes", NOBODY), true);
    }

    private List<ThreadEntry> thread(FindingId id, Map<String, Object> reader, boolean paper) {
        String all = threads.orderedStream()
                .map(one -> "select at, by_name, what, arg, words, path from (" + one.select() + ") s")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (" + all + ") x order by at, what")
                .param("finding", id.value())
                .param("paper", paper)
                .params(reader)
                .query(FindingPage::entry)
                .list();
    }

    private static ThreadEntry entry(ResultSet row, int number) throws SQLException {
        String arg = row.getString("arg");
        return new ThreadEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                arg == null ? Text.of(row.getString("what")) : Text.of(row.getString("what"), arg),
                row.getString("words"),
                row.getString("path"));
    }

    /** An entry of the finding's own record with its files. */
    private record Entry(FindingAction action, Instant at, String by, String note, List<AttachmentView> files) {

        Entry with(@Nullable AttachmentView file) {
            List<AttachmentView> all = new ArrayList<>(files);
            if (file != null) {
                all.add(file);
            }
            return new Entry(action, at, by, note, all);
        }
    }

    private List<Entry> entries(FindingId id) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select e.*, " + AttachmentQueries.COLUMNS + """
                          from supervision_finding_entry e
                          left join document_attachment a on a.owner_kind = :kind and a.owner_id = e.id
                         where e.finding_id = :id order by e.id, a.place""")
                .param("kind", FindingFiles.KIND)
                .param("id", id.value())
                .query(row -> {
                    Entry known = entries.getOrDefault(row.getLong("id"), bare(row));
                    entries.put(
                            row.getLong("id"),
                            known.with(AttachmentQueries.view(row).orElse(null)));
                });
        return List.copyOf(entries.values());
    }

    private static Entry bare(ResultSet row) throws SQLException {
        return new Entry(
                FindingAction.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("note"),
                List.of());
    }
}
