package lianxi.task.web;

import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.web.Downloads;
import lianxi.task.TaskQueries;
import lianxi.task.TaskRegister;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of tasks (任务一览) and its spreadsheet. */
@Controller
class TaskListController {

    private final TaskListPages pages;
    private final TaskQueries tasks;
    private final TaskRegister register;
    private final AuditTrail audit;
    private final MessageSource messages;

    TaskListController(
            TaskListPages pages, TaskQueries tasks, TaskRegister register, AuditTrail audit, MessageSource messages) {
        this.pages = pages;
        this.tasks = tasks;
        this.register = register;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/tasks")
    String list(Actor actor, TaskListQuery query, Model model, Locale locale) {
        return pages.list(actor, query, model, locale);
    }

    @GetMapping("/tasks.xlsx")
    ResponseEntity<byte[]> export(Actor actor, TaskListQuery query, Locale locale) {
        var lines = tasks.list(actor, query.startingAfter(null).filter(), TaskQueries.EXPORT);
        audit.recordAlone(
                actor,
                "task.export",
                "task",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.rows().size()));
        return Downloads.spreadsheet(
                messages.getMessage("task.page.exportFile", null, locale), register.bytes(lines.rows(), locale));
    }
}
