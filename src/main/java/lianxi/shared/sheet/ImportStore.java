package lianxi.shared.sheet;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploaded sheets with the check of their rows, for a week and for their importer alone. */
@Component
class ImportStore {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    SheetImportId add(
            Actor actor,
            String code,
            String fileName,
            String choice,
            UploadedRows upload,
            List<? extends CheckedRow<?>> rows) {
        long id = jdbc.sql("""
                        insert into shared_import (code, account, file_name, choice, head, unknown, uploaded_at)
                        values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?) returning id""")
                .params(
                        code,
                        account(actor),
                        fileName,
                        choice,
                        json.writeValueAsString(upload.head()),
                        json.writeValueAsString(upload.unknown()),
                        at(clock.instant()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into shared_import_row (import_id, number, cells, outcome, faults, thing)
                        select :id, (r ->> 'n')::integer, r -> 'c', r ->> 'o', r -> 'f', (r ->> 't')::bigint
                          from jsonb_array_elements(cast(:rows as jsonb)) r""")
                .param("id", id)
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(ImportStore::cells).toList()))
                .update();
        return new SheetImportId(id);
    }

    /** What checking again has found. */
    void update(SheetImportId id, List<? extends CheckedRow<?>> rows) {
        jdbc.sql("""
                        update shared_import_row s
                           set outcome = r ->> 'o', faults = r -> 'f', thing = (r ->> 't')::bigint
                          from jsonb_array_elements(cast(:rows as jsonb)) r
                         where s.import_id = :id and s.number = (r ->> 'n')::integer""")
                .param("id", id.value())
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.stream().map(ImportStore::verdict).toList()))
                .update();
    }

    void refuse(SheetImportId id, int row, RowFault fault) {
        jdbc.sql("""
                        update shared_import_row set outcome = 'WRONG', faults = cast(:faults as jsonb), thing = null
                         where import_id = :id and number = :row""")
                .param("faults", json.writeValueAsString(List.of(fault)))
                .param("id", id.value())
                .param("row", row)
                .update();
    }

    /** That the rows were written, and what each has become. */
    void applied(SheetImportId id, Map<Integer, Long> things) {
        jdbc.sql("update shared_import set applied_at = ?, written = ? where id = ?")
                .params(at(clock.instant()), things.size(), id.value())
                .update();
        List<Map<String, Object>> rows = new ArrayList<>();
        things.forEach((row, thing) -> rows.add(Map.of("n", row, "t", thing)));
        jdbc.sql("""
                        update shared_import_row s set thing = (r ->> 't')::bigint
                          from jsonb_array_elements(cast(:rows as jsonb)) r
                         where s.import_id = :id and s.number = (r ->> 'n')::integer""")
                .param("rows", json.writeValueAsString(rows))
                .param("id", id.value())
                .update();
    }

    /** @throws NotFoundException also where somebody else uploaded it, and after a week */
    ImportPreview find(Actor actor, String code, SheetImportId id) {
        return jdbc.sql("""
                        select i.*, c.* from shared_import i, lateral (
                            select count(*) filter (where outcome = 'WRONG') as wrong,
                                   count(*) filter (where outcome = 'NEW') as fresh,
                                   count(*) filter (where outcome = 'CHANGED') as changed,
                                   count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                                   count(*) filter (where outcome <> 'WRONG' and faults <> '[]') as noticed
                              from shared_import_row r where r.import_id = i.id) c
                         where i.id = ? and i.code = ? and i.account = ? and i.uploaded_at > ?""")
                .params(id.value(), code, account(actor), at(clock.instant().minus(KEPT)))
                .query(this::preview)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** So that two clicks apply it once. */
    void lock(SheetImportId id) {
        jdbc.sql("select id from shared_import where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Wrong rows first, then those with a notice. */
    Slice<PreviewRow> page(SheetImportId id, boolean wrongOnly, int number, int size) {
        List<PreviewRow> rows = jdbc.sql("""
                        select * from shared_import_row
                         where import_id = :id and (not :wrongOnly or outcome = 'WRONG')
                         order by outcome <> 'WRONG', faults = '[]', number limit :limit offset :offset""")
                .param("id", id.value())
                .param("wrongOnly", wrongOnly)
                .param("limit", size + 1)
                .param("offset", number * size)
                .query(this::row)
                .list();
        return Slice.of(rows, number, size);
    }

    /** All rows as they stood in the file. */
    List<PreviewRow> rows(SheetImportId id) {
        return jdbc.sql("select * from shared_import_row where import_id = ? order by number")
                .param(id.value())
                .query(this::row)
                .list();
    }

    int sweep() {
        return jdbc.sql("delete from shared_import where uploaded_at <= ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private ImportPreview preview(ResultSet row, int number) throws SQLException {
        Instant uploaded = row.getTimestamp("uploaded_at").toInstant();
        return new ImportPreview(
                new SheetImportId(row.getLong("id")),
                row.getString("file_name"),
                row.getString("choice"),
                texts(row.getString("head")),
                texts(row.getString("unknown")),
                new ImportPreview.Counts(
                        row.getInt("wrong"), row.getInt("fresh"), row.getInt("changed"), row.getInt("unchanged")),
                row.getInt("noticed"),
                moment(row, "applied_at"),
                row.getInt("written"),
                uploaded.plus(KEPT));
    }

    private PreviewRow row(ResultSet row, int number) throws SQLException {
        return new PreviewRow(
                row.getInt("number"),
                texts(row.getString("cells")),
                RowOutcome.valueOf(row.getString("outcome")),
                List.of(json.readValue(row.getString("faults"), RowFault[].class)),
                row.getObject("thing", Long.class));
    }

    private List<String> texts(String array) {
        return List.of(json.readValue(array, String[].class));
    }

    private static Kept cells(CheckedRow<?> row) {
        return new Kept(row.line().number(), row.line().cells(), row.outcome().name(), row.faults(), row.thing());
    }

    private static Kept verdict(CheckedRow<?> row) {
        return new Kept(row.line().number(), null, row.outcome().name(), row.faults(), row.thing());
    }

    private static long account(Actor actor) {
        if (actor.account() == null) {
            throw new NotFoundException();
        }
        return actor.account().value();
    }

    /** A row on its way into the table; its components are the keys of the JSON. */
    private record Kept(
            int n,
            @Nullable List<String> c,
            String o,
            List<RowFault> f,
            @Nullable Long t) {}
}
