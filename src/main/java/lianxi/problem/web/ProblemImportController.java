package lianxi.problem.web;

import lianxi.problem.ProblemImport;
import lianxi.shared.web.ImportDesk;
import lianxi.shared.web.RowImportController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /problems/import}: problems from a spreadsheet (批量提出问题). */
@Controller
@RequestMapping("/problems/import")
class ProblemImportController extends RowImportController {

    ProblemImportController(ImportDesk desk, ProblemImport rows) {
        super(desk, rows, "/problems", "problems");
    }
}
