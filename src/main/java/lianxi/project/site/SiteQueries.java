package lianxi.project.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the site progress of projects that the reader is known to be allowed to read. */
@Component
@Transactional(readOnly = true)
public class SiteQueries {

    public static final int PAGE = 30;
    private static final int MOST = 10_000;

    /** Each project with the last entry that stands of it. */
    private static final String LATEST = """
            select p.id, p.name, e.seen_on, e.stage, e.done_percent from project p
              left join lateral (
                   select e.* from project_site_entry e
                    where e.project_id = p.id
                      and not exists (select 1 from project_site_entry c where c.corrects_id = e.id)
                    order by e.seen_on desc, e.id desc limit 1) e on true""";

    private final JdbcClient jdbc;

    SiteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last entry that stands of a project, if there is one. */
    public record Latest(
            ProjectId project,
            String projectName,
            @Nullable LocalDate on,
            String stage,
            @Nullable Integer percent) {}

    /** One page from 0, the newest day first; entries that were put right are among them. One query. */
    public Slice<SiteEntryView> page(ProjectId project, int number) {
        return Slice.of(read(project, number * PAGE, PAGE + 1), number, PAGE);
    }

    public List<SiteEntryView> all(ProjectId project) {
        return read(project, 0, MOST);
    }

    public Optional<SiteEntryView> entry(ProjectId project, SiteEntryId id) {
        return all(project).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** How the sites of an undertaker's own projects stood last, in the projects' order. One query. */
    public List<Latest> latest(Actor actor) {
        if (!actor.is(Role.UNDERTAKER) || actor.units().isEmpty()) {
            return List.of();
        }
        return latest(jdbc.sql(LATEST + " where p.undertaker_unit in (:units) order by p.id")
                .param("units", actor.units().stream().map(UnitId::value).toList()));
    }

    /** How every project's site stood last, whoever asks. One query. */
    public List<Latest> latest() {
        return latest(jdbc.sql(LATEST + " order by p.id"));
    }

    private static List<Latest> latest(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Latest(
                        new ProjectId(row.getLong("id")),
                        row.getString("name"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getString("stage") == null ? "" : row.getString("stage"),
                        row.getObject("done_percent", Integer.class)))
                .list();
    }

    private List<SiteEntryView> read(ProjectId project, int offset, int limit) {
        Map<Long, SiteEntryView> entries = new LinkedHashMap<>();
        jdbc.sql("select e.*, " + AttachmentQueries.COLUMNS + """
                          from (select e.*, c.id as corrected_by from project_site_entry e
                                  left join project_site_entry c on c.corrects_id = e.id
                                 where e.project_id = :project
                                 order by e.seen_on desc, e.id desc limit :limit offset :offset) e
                          left join document_attachment a on a.owner_kind = :kind and a.owner_id = e.id
                         order by e.seen_on desc, e.id desc, a.place""")
                .param("project", project.value())
                .param("kind", SiteFiles.KIND)
                .param("limit", limit)
                .param("offset", offset)
                .query((ResultSet row) -> add(entries, row));
        return new ArrayList<>(entries.values());
    }

    /** One row per file. */
    private static void add(Map<Long, SiteEntryView> entries, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        if (!entries.containsKey(id)) {
            entries.put(id, view(id, row));
        }
        List<AttachmentView> files = entries.get(id).files();
        AttachmentQueries.view(row).ifPresent(files::add);
    }

    private static SiteEntryView view(long id, ResultSet row) throws SQLException {
        return new SiteEntryView(
                new SiteEntryId(id),
                row.getObject("seen_on", LocalDate.class),
                row.getString("progress"),
                row.getString("stage"),
                row.getObject("done_percent", Integer.class),
                row.getString("problems"),
                entryId(row, "corrects_id"),
                entryId(row, "corrected_by"),
                row.getString("reason"),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                new ArrayList<>());
    }

    private static @Nullable SiteEntryId entryId(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new SiteEntryId(id);
    }
}
