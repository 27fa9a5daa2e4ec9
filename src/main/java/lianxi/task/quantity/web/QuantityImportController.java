package lianxi.task.quantity.web;

import lianxi.shared.web.ImportDesk;
import lianxi.shared.web.ImportPage;
import lianxi.shared.web.RowImportController;
import lianxi.task.quantity.QuantityEntryImport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /quantities/import}: amounts done from a spreadsheet (批量登记完成量). */
@Controller
@RequestMapping("/quantities/import")
class QuantityImportController extends RowImportController {

    QuantityImportController(ImportDesk desk, QuantityEntryImport rows) {
        super(desk, rows, new ImportPage(rows.code(), "/quantities", "/quantities/import", null, "quantities"));
    }
}
