package lianxi.roster.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.roster.OrderingDocument;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.SecretBox;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports a roster in two steps: a preview that has tried every row, and a confirmation that writes all at once. */
@Service
public class RosterImportService {

    private static final String KIND = "roster_import";
    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportReader reader;
    private final ImportWords words;
    private final RosterServices services;
    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate trial;

    RosterImportService(
            ImportReader reader,
            ImportWords words,
            RosterServices services,
            JdbcClient jdbc,
            SecretBox box,
            JsonMapper json,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.words = words;
        this.services = services;
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads and tries the file; what the trial wrote is taken back. */
    @Transactional
    @AllowedTo(Role.OFFICE)
    public ImportId read(Actor actor, String fileName, byte[] file, LocalDate from, OrderingDocument document) {
        List<ImportRow> rows = tried(actor, reader.rows(file), from, document);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from roster_import where created_at < ?")
                .param(now.minus(KEPT))
                .update();
        long id = jdbc.sql("""
                        insert into roster_import (file_name, valid_from, document, ordered_on, created_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(brief(fileName), from, document.title(), document.day(), now)
                .query(Long.class)
                .single();
        jdbc.sql("update roster_import set rows_sealed = ? where id = ?")
                .params(box.seal(json.writeValueAsString(rows), place(id)), id)
                .update();
        audit.record(actor, "roster.import.read", KIND, id, AuditFields.none().plain("rows", null, rows.size()));
        return new ImportId(id);
    }

    /**
     * Writes the right rows, all or none of them.
     *
     * @param despiteErrors false refuses while a row is wrong
     * @return how many
     */
    @Transactional
    @AllowedTo(Role.OFFICE)
    public int confirm(Actor actor, ImportId id, boolean despiteErrors) {
        ImportView batch = find(id, " for update");
        if (batch.confirmedAt() != null) {
            throw new RefusedException(null, "roster.import.already");
        }
        if (batch.right() == 0 || batch.wrong() > 0 && !despiteErrors) {
            throw new RefusedException(null, "roster.import.wrong-rows", batch.wrong());
        }
        ImportRun run = new ImportRun(services, words, actor, batch.from(), batch.document());
        List<ImportRow> right = batch.rows().stream().filter(ImportRow::isRight).toList();
        right.forEach(row -> writeSurely(run, row));
        jdbc.sql("update roster_import set confirmed_at = ?, imported = ?, rows_sealed = null where id = ?")
                .params(OffsetDateTime.now(clock), right.size(), id.value())
                .update();
        audit.record(
                actor, "roster.import.confirm", KIND, id, AuditFields.none().plain("rows", null, right.size()));
        return right.size();
    }

    /** The preview, or what came of it. */
    @Transactional(readOnly = true)
    public ImportView batch(ImportId id) {
        return find(id, "");
    }

    /** An empty workbook with the sheets and heads that an import understands. */
    public byte[] template(Locale language) {
        Spreadsheets book = Spreadsheets.book();
        for (ImportSheet sheet : ImportSheet.values()) {
            List<String> head = sheet.columns().stream()
                    .map(column -> words.text(sheet.columnKey(column), language))
                    .toList();
            List<String> example = Arrays.asList(
                    words.text("roster.import.example." + sheet, language).split("\\|", -1));
            book.sheet(words.text(sheet.titleKey(), language), head, List.of(example));
        }
        return book.bytes();
    }

    private List<ImportRow> tried(Actor actor, List<ImportRow> rows, LocalDate from, OrderingDocument document) {
        return trial.execute(status -> {
            status.setRollbackOnly();
            ImportRun run = new ImportRun(services, words, actor, from, document);
            return rows.stream().map(row -> tried(run, row)).toList();
        });
    }

    private static ImportRow tried(ImportRun run, ImportRow row) {
        try {
            run.write(row);
            return row;
        } catch (RefusedException refused) {
            return row.refused(refused);
        }
    }

    private static void writeSurely(ImportRun run, ImportRow row) {
        try {
            run.write(row);
        } catch (RefusedException changedSince) {
            throw new RefusedException(null, "roster.import.changed", row.number());
        }
    }

    private ImportView find(ImportId id, String lock) {
        return jdbc.sql("select * from roster_import where id = :id" + lock)
                .param("id", id.value())
                .query(this::view)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private ImportView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new ImportView(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                row.getObject("valid_from", LocalDate.class),
                new OrderingDocument(row.getString("document"), row.getObject("ordered_on", LocalDate.class)),
                rows(row.getBytes("rows_sealed"), row.getLong("id")),
                confirmed == null ? null : confirmed.toInstant(),
                row.getInt("imported"));
    }

    private List<ImportRow> rows(byte @Nullable [] sealed, long id) {
        return sealed == null
                ? List.of()
                : box.open(sealed, place(id))
                        .map(text -> List.of(json.readValue(text, ImportRow[].class)))
                        .orElse(List.of());
    }

    private static String place(long id) {
        return "roster_import/" + id + "/rows";
    }

    private static String brief(@Nullable String fileName) {
        String name = fileName == null ? "" : TextNormaliser.oneLine(fileName).replaceAll("^.*[/\\\\]", "");
        return name.substring(0, name.offsetByCodePoints(0, Math.min(100, name.codePointCount(0, name.length()))));
    }
}
