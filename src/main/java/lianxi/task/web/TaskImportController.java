package lianxi.task.web;

import lianxi.shared.web.ImportDesk;
import lianxi.shared.web.RowImportController;
import lianxi.task.TaskImport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /tasks/import}: tasks from a spreadsheet (批量拟办任务). */
@Controller
@RequestMapping("/tasks/import")
class TaskImportController extends RowImportController {

    TaskImportController(ImportDesk desk, TaskImport rows) {
        super(desk, rows, "/tasks", "tasks");
    }
}
