package lianxi.shared.sheet;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Slice;
import lianxi.shared.StaleVersionException;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of spreadsheets become things of a module (表格导入): uploaded and checked as a whole, looked at, then written through
 * the module's own service in one transaction.
 */
@Service
public class SheetImports {

    /** Rows on a page of the preview. */
    public static final int PAGE = 50;

    private static final int LONGEST_NAME = 100;
    private static final int TOGETHER = 50;

    private final UploadReader reader;
    private final RowChecker checker;
    private final ImportStore store;
    private final ImportBooks books;
    private final ImportTrail trail;
    private final EntityManager entities;

    SheetImports(
            UploadReader reader,
            RowChecker checker,
            ImportStore store,
            ImportBooks books,
            ImportTrail trail,
            EntityManager entities) {
        this.reader = reader;
        this.checker = checker;
        this.store = store;
        this.books = books;
        this.trail = trail;
        this.entities = entities;
    }

    /** An empty sheet with heads, drop-downs and an example, and how to fill it in. */
    @Transactional(readOnly = true)
    public byte[] template(RowImport<?> rows, Actor actor) {
        require(rows, actor);
        return books.template(rows.code(), rows.planner(actor, choice(rows, "")).columns());
    }

    /** The columns, for the page that explains them. */
    @Transactional(readOnly = true)
    public List<ImportColumn<?>> columns(RowImport<?> rows, Actor actor) {
        require(rows, actor);
        return rows.planner(actor, choice(rows, "")).columns();
    }

    /** Checks every row and keeps what was found; nothing is written yet. */
    @AllowedTo(everyone = true)
    @Transactional
    public <T> SheetImportId upload(
            Actor actor, RowImport<T> rows, @Nullable String fileName, byte[] content, String choice) {
        require(rows, actor);
        String chosen = choice(rows, choice);
        RowPlanner<T> planner = rows.planner(actor, chosen);
        UploadedRows upload = reader.read(content, planner);
        List<CheckedRow<T>> checked = checker.check(planner, upload.places(), upload.lines());
        SheetImportId id = store.add(actor, rows.code(), brief(fileName), chosen, upload, checked);
        trail.uploaded(actor, id, rows.code(), checked.size());
        return id;
    }

    /** For the importer alone. */
    @Transactional(readOnly = true)
    public ImportPreview preview(Actor actor, RowImport<?> rows, SheetImportId id) {
        require(rows, actor);
        return store.find(actor, rows.code(), id);
    }

    /** A page of a preview that was read before, wrong rows first. */
    @Transactional(readOnly = true)
    public Slice<PreviewRow> rows(ImportPreview preview, boolean wrongOnly, int page) {
        return store.page(preview.id(), wrongOnly, page, PAGE);
    }

    /** The uploaded rows with what was found or done in a column of its own (导入结果). */
    @Transactional(readOnly = true)
    public byte[] report(Actor actor, RowImport<?> rows, SheetImportId id) {
        ImportPreview preview = preview(actor, rows, id);
        return books.report(
                rows.code(),
                preview,
                store.rows(id),
                rows.planner(actor, preview.choice()).columns());
    }

    /**
     * Checks once more and writes: all rows or, where the importer says so, the right ones. A second time does nothing.
     *
     * @return the preview afterwards; not applied where a row has become wrong meanwhile and all rows were wanted
     * @throws RowRefusedException where the service refuses a row; then nothing is written
     */
    @AllowedTo(everyone = true)
    @Transactional
    public <T> ImportPreview apply(Actor actor, RowImport<T> rows, SheetImportId id, boolean onlyRight) {
        store.lock(id);
        ImportPreview preview = preview(actor, rows, id);
        if (preview.isApplied()) {
            return preview;
        }
        if (preview.counts().wrong() > 0 && !onlyRight) {
            throw new RefusedException(
                    null, "shared.import.refused.wrong", preview.counts().wrong());
        }
        RowPlanner<T> planner = rows.planner(actor, preview.choice());
        List<UploadedRows.Line> lines = store.rows(id).stream()
                .map(row -> new UploadedRows.Line(row.number(), row.cells()))
                .toList();
        List<CheckedRow<T>> checked = checker.check(planner, reader.places(preview.head(), planner.columns()), lines);
        store.update(id, checked);
        boolean wrong = checked.stream().anyMatch(row -> row.outcome() == RowOutcome.WRONG);
        if (!wrong || onlyRight) {
            write(actor, rows, preview, checked, planner.columns());
        }
        return store.find(actor, rows.code(), id);
    }

    /** Keeps with the preview that the service refused this row. */
    @AllowedTo(everyone = true)
    @Transactional
    public void refuse(Actor actor, RowImport<?> rows, SheetImportId id, RowRefusedException refused) {
        preview(actor, rows, id);
        store.refuse(id, refused.row(), refused.fault());
    }

    /** Lets go what is older than a week. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void sweep() {
        store.sweep();
    }

    private <T> void write(
            Actor actor,
            RowImport<T> rows,
            ImportPreview preview,
            List<CheckedRow<T>> checked,
            List<ImportColumn<?>> columns) {
        Map<Integer, Long> things = new LinkedHashMap<>();
        List<Long> fresh = new ArrayList<>();
        for (CheckedRow<T> row : checked) {
            if (row.isToWrite()) {
                long thing = written(actor, rows, row, preview.choice(), columns);
                things.put(row.line().number(), thing);
                if (row.outcome() == RowOutcome.NEW) {
                    fresh.add(thing);
                }
                forget(things.size());
            }
        }
        rows.written(actor, fresh, preview.choice());
        store.applied(preview.id(), things);
        trail.applied(actor, preview.id(), rows.code(), things.size());
    }

    private <T> long written(
            Actor actor, RowImport<T> rows, CheckedRow<T> row, String choice, List<ImportColumn<?>> columns) {
        try {
            return rows.write(actor, row.planned(), choice);
        } catch (RefusedException | ForbiddenException | NotFoundException | StaleVersionException refusal) {
            throw new RowRefusedException(row.line().number(), checker.fault(refusal, columns), refusal);
        }
    }

    /** Hibernate looks at everything that it has loaded on each flush: of two thousand things that takes a minute. */
    private void forget(int written) {
        if (written % TOGETHER == 0) {
            entities.flush();
            entities.clear();
        }
    }

    private static void require(RowImport<?> rows, Actor actor) {
        if (!rows.isAllowedTo(actor)) {
            throw new ForbiddenException();
        }
    }

    private static String choice(RowImport<?> rows, String choice) {
        if (rows.choices().isEmpty()) {
            return "";
        }
        return rows.choices().contains(choice) ? choice : rows.choices().get(0);
    }

    private static String brief(@Nullable String fileName) {
        String name = fileName == null ? "" : TextNormaliser.oneLine(fileName).replaceAll("^.*[/\\\\]", "");
        int letters = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, letters));
    }
}
