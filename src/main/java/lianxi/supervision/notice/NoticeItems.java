package lianxi.supervision.notice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.UnitId;
import lianxi.supervision.NoticeId;
import lianxi.task.order.MatterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what notices may print (通报事项). */
@Repository
class NoticeItems {

    private final JdbcClient jdbc;

    NoticeItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One drafts at a time, so that two at once get one notice. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('supervision_notice', 0))")
                .query(Integer.class)
                .single();
    }

    /** The one drafted by hand that is still being written or examined. */
    Optional<NoticeId> underWay() {
        return jdbc.sql("""
                        select n.id from supervision_notice n join document d on d.id = n.document_id
                         where n.relation is null and n.period is null and d.state in ('DRAFT', 'IN_REVIEW')
                         order by n.id limit 1""").query((row, n) -> new NoticeId(row.getLong(1))).optional();
    }

    /** What was taken or left. */
    Map<MatterKey, Boolean> chosen(NoticeId notice) {
        Map<MatterKey, Boolean> chosen = new HashMap<>();
        jdbc.sql("select subject_kind, subject_id, taken from supervision_notice_item where notice_id = ?")
                .param(notice.value())
                .query(row -> {
                    chosen.put(new MatterKey(row.getString(1), row.getLong(2)), row.getBoolean(3));
                });
        return chosen;
    }

    /** The units of what is taken in, good practice aside (被通报批评的单位). */
    Set<UnitId> criticised(NoticeId notice) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select unit_id from supervision_notice_item
                         where notice_id = ? and taken and kind <> 'PRACTICE' order by position""")
                .param(notice.value())
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list());
    }

    /** The keys of parts whose finding was revoked since. */
    Set<String> revoked(NoticeId notice) {
        return jdbc
                .sql("""
                        select f.id from supervision_notice_item i join supervision_finding f on f.id = i.subject_id
                         where i.notice_id = ? and i.kind = 'FINDING' and f.state = 'REVOKED'""")
                .param(notice.value())
                .query((row, n) -> new MatterKey(NoticeItem.FINDING, row.getLong(1)).toString())
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void write(NoticeId notice, List<NoticeItem> items) {
        jdbc.sql("delete from supervision_notice_item where notice_id = ?")
                .param(notice.value())
                .update();
        for (int position = 0; position < items.size(); position++) {
            write(notice, position, items.get(position));
        }
    }

    private void write(NoticeId notice, int position, NoticeItem item) {
        jdbc.sql("""
                        insert into supervision_notice_item (notice_id, position, kind, subject_kind, subject_id, unit_id, heading,
                               words, path, due, revision, taken)
                        values (:notice, :position, :kind, :subjectKind, :subject, :unit, :heading, :words, :path, :due,
                                :revision, :taken)""")
                .param("notice", notice.value())
                .param("position", position)
                .param("kind", item.kind().name())
                .param("subjectKind", item.subject().kind())
                .param("subject", item.subject().id())
                .param("unit", item.unit().value())
                .param("heading", item.heading())
                .param("words", item.words())
                .param("path", item.path())
                .param("due", item.due())
                .param("revision", item.revision())
                .param("taken", item.taken())
                .update();
    }

    /** What an issued notice prints, for the one that corrects it: as it stands now, without what was revoked meanwhile. */
    void copy(NoticeId from, NoticeId to) {
        jdbc.sql("""
                        insert into supervision_notice_item (notice_id, position, kind, subject_kind, subject_id, unit_id, heading,
                               words, path, due, revision, taken)
                        select :to, i.position, i.kind, i.subject_kind, i.subject_id, i.unit_id, i.heading, i.words, i.path, i.due,
                               coalesce(f.version, i.revision), true
                          from supervision_notice_item i
                          left join supervision_finding f on i.kind = 'FINDING' and f.id = i.subject_id
                         where i.notice_id = :from and i.taken and coalesce(f.state, 'CONCLUDED') = 'CONCLUDED'""").param("from", from.value()).param("to", to.value()).update();
    }
}
