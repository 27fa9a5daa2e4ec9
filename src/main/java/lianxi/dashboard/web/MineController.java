package lianxi.dashboard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.dashboard.Mine;
import lianxi.dashboard.MineQueries;
import lianxi.notification.Owed;
import lianxi.shared.Actor;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Downloads;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mine}: all that I owe, by working days left (我的待办). */
@Controller
class MineController {

    private static final List<String> COLUMNS = List.of(
            "dashboard.mine.what",
            "dashboard.mine.place",
            "dashboard.mine.act",
            "dashboard.mine.due",
            "dashboard.mine.left");

    /** Nobody pages as far. */
    private static final int LAST = 1000;

    private final MineQueries queries;
    private final MessageSource messages;

    MineController(MineQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/mine")
    String mine(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, Math.min(page, LAST));
        Mine mine = queries.of(actor, number);
        model.addAttribute("mine", mine);
        model.addAttribute("prev", number > 0 ? "/mine?page=" + (number - 1) : null);
        model.addAttribute("next", mine.owed().more() ? "/mine?page=" + (number + 1) : null);
        return "dashboard/mine";
    }

    @GetMapping("/mine.xlsx")
    ResponseEntity<byte[]> export(Actor actor, Locale locale) {
        List<List<Object>> rows =
                queries.export(actor).stream().map(owed -> row(owed, locale)).toList();
        List<String> head = COLUMNS.stream().map(key -> text(key, locale)).toList();
        String title = text("dashboard.mine.title", locale);
        return Downloads.spreadsheet(
                title, Spreadsheets.book().sheet(title, head, rows).bytes());
    }

    private List<Object> row(Owed owed, Locale locale) {
        return Arrays.asList(owed.name(), owed.place(), text(owed.act(), locale), owed.due(), owed.workdaysLeft());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
