package lianxi.audit;

import lianxi.shared.Actor;
import lianxi.shared.sheet.ImportTrail;
import lianxi.shared.sheet.SheetImportId;
import org.springframework.stereotype.Component;

/** Imports in the trail: which kind, how many rows; the rows themselves are recorded by the services that write them. */
@Component
class ImportActs implements ImportTrail {

    private static final String KIND = "sheet_import";

    private final AuditTrail trail;

    ImportActs(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void uploaded(Actor actor, SheetImportId id, String code, int rows) {
        trail.record(actor, "sheet.import.upload", KIND, id, fields(code, rows));
    }

    @Override
    public void applied(Actor actor, SheetImportId id, String code, int rows) {
        trail.record(actor, "sheet.import.apply", KIND, id, fields(code, rows));
    }

    private static AuditFields fields(String code, int rows) {
        return AuditFields.none().plain("sheet", null, code).plain("rows", null, rows);
    }
}
