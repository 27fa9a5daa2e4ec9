package lianxi.supervision.inspection;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is written down of an inspection (检查记录): checklist, answers, remarks, entries; all but a remark only ever added. */
@Component
class InspectionNotes {

    private static final String ALL = """
            select c.frozen_at, c.lines,
                   (select coalesce(json_agg(json_build_object('line', a.line, 'verdict', a.verdict, 'note', a.note,
                                                               'at', a.at, 'by', a.by_name) order by a.id desc), '[]')
                      from supervision_inspection_answer a where a.inspection_id = i.id) as answers,
                   (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'text', r.text,
                                                               'saidBy', r.said_by, 'post', r.post, 'byUnit', r.by_unit,
                                                               'at', r.at, 'by', r.by_name, 'account', r.account)
                                             order by r.id), '[]')
                      from supervision_inspection_remark r
                     where r.inspection_id = i.id and r.withdrawn_at is null) as remarks,
                   (select coalesce(json_agg(json_build_object('kind', e.kind, 'at', e.at, 'by', e.by_name,
                                                               'day', e.day, 'note', e.note) order by e.id desc), '[]')
                      from supervision_inspection_entry e where e.inspection_id = i.id) as entries
              from supervision_inspection i
              left join supervision_inspection_checklist c on c.inspection_id = i.id
             where i.id = ?""";

    private final JdbcClient jdbc;
    private final AttachmentQueries attachments;
    private final JsonMapper json;
    private final Clock clock;

    InspectionNotes(JdbcClient jdbc, AttachmentQueries attachments, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    /** Two queries. */
    InspectionRecord of(InspectionView inspection) {
        InspectionRecord bare = jdbc.sql(ALL)
                .param(inspection.id().value())
                .query((row, n) -> record(inspection, row))
                .single();
        List<Long> ids = bare.remarks().stream().map(one -> one.id().value()).toList();
        Map<Long, List<AttachmentView>> files = attachments.of(RemarkFiles.KIND, ids);
        return bare.with(bare.remarks().stream()
                .map(one -> one.with(files.getOrDefault(one.id().value(), List.of())))
                .toList());
    }

    private InspectionRecord record(InspectionView inspection, ResultSet row) throws SQLException {
        String lines = row.getString("lines");
        List<Answer> answers = json.readValue(row.getString("answers"), new TypeReference<>() {});
        List<Remark> remarks = json.readValue(row.getString("remarks"), new TypeReference<>() {});
        return new InspectionRecord(
                inspection,
                moment(row, "frozen_at"),
                lines == null ? List.of() : json.readValue(lines, new TypeReference<List<CheckLine>>() {}),
                answers.stream().collect(Collectors.groupingBy(Answer::line)),
                remarks.stream().map(Remark::view).toList(),
                json.readValue(row.getString("entries"), new TypeReference<List<InspectionEntry>>() {}));
    }

    /** A remark as the query gives it. */
    private record Remark(
            long id,
            RemarkKind kind,
            String text,
            String saidBy,
            String post,
            boolean byUnit,
            Instant at,
            String by,
            @Nullable Long account) {

        RemarkView view() {
            AccountId by = account == null ? null : new AccountId(account);
            return new RemarkView(new RemarkId(id), kind, text, saidBy, post, byUnit, at, this.by, by, List.of());
        }
    }

    /** Freezes the checklist (冻结清单). */
    void freeze(InspectionId inspection, List<CheckLine> lines) {
        jdbc.sql("insert into supervision_inspection_checklist (inspection_id, frozen_at, lines) "
                        + "values (:inspection, :at, cast(:lines as jsonb))")
                .param("inspection", inspection.value())
                .param("at", at(clock.instant()))
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    /** Whether the frozen checklist has the line. */
    boolean hasLine(InspectionId inspection, int line) {
        return jdbc.sql("select jsonb_array_length(lines) >= :line from supervision_inspection_checklist "
                        + "where inspection_id = :inspection")
                .param("inspection", inspection.value())
                .param("line", line)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void answer(Actor actor, InspectionId inspection, int line, Verdict verdict, String note) {
        jdbc.sql("""
                        insert into supervision_inspection_answer (inspection_id, line, verdict, note, at, by_name, account)
                        values (:inspection, :line, :verdict, :note, :at, :by, :account)""")
                .param("inspection", inspection.value())
                .param("line", line)
                .param("verdict", verdict.name())
                .param("note", note)
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("account", account(actor))
                .update();
    }

    RemarkId remark(Actor actor, InspectionId inspection, RemarkCommand command, boolean byUnit) {
        return jdbc.sql("""
                        insert into supervision_inspection_remark
                               (inspection_id, kind, text, said_by, post, by_unit, at, by_name, account)
                        values (:inspection, :kind, :text, :saidBy, :post, :byUnit, :at, :by, :account) returning id""")
                .param("inspection", inspection.value())
                .param("kind", command.kind().name())
                .param("text", command.text())
                .param("saidBy", command.saidBy())
                .param("post", command.post())
                .param("byUnit", byUnit)
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("account", account(actor))
                .query((row, n) -> new RemarkId(row.getLong(1)))
                .single();
    }

    /** Takes back what the account itself wrote; false where there is no such remark. */
    boolean withdraw(Actor actor, InspectionId inspection, RemarkId remark) {
        return jdbc.sql("""
                                update supervision_inspection_remark set withdrawn_at = :at
                                 where id = :id and inspection_id = :inspection and account = :account
                                   and withdrawn_at is null""")
                        .param("at", at(clock.instant()))
                        .param("id", remark.value())
                        .param("inspection", inspection.value())
                        .param("account", account(actor))
                        .update()
                == 1;
    }

    void entry(Actor actor, Inspection inspection, InspectionEntry.Kind kind, String note) {
        jdbc.sql("""
                        insert into supervision_inspection_entry (inspection_id, kind, at, by_name, person, day, note)
                        values (:inspection, :kind, :at, :by, :person, :day, :note)""")
                .param("inspection", inspection.id().value())
                .param("kind", kind.name())
                .param("at", at(clock.instant()))
                .param("by", actor.name())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("day", inspection.day())
                .param("note", note)
                .update();
    }

    private static @Nullable Long account(Actor actor) {
        return actor.account() == null ? null : actor.account().value();
    }
}
