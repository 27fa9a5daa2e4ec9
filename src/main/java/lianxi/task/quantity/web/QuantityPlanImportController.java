package lianxi.task.quantity.web;

import lianxi.shared.web.ImportDesk;
import lianxi.shared.web.ImportPage;
import lianxi.shared.web.RowImportController;
import lianxi.task.quantity.QuantityPlanImport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /quantities/plans/import}: tracks and their plans from a spreadsheet (批量建立和调整计划). */
@Controller
@RequestMapping("/quantities/plans/import")
class QuantityPlanImportController extends RowImportController {

    QuantityPlanImportController(ImportDesk desk, QuantityPlanImport rows) {
        super(
                desk,
                rows,
                new ImportPage(rows.code(), "/quantities", "/quantities/plans/import", "/quantities", "quantities"));
    }
}
