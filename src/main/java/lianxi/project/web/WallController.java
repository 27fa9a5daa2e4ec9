package lianxi.project.web;

import java.time.Clock;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The wall chart of all projects (挂图作战), on screen and on one A3 page. */
@Controller
class WallController {

    private final WallCharts charts;
    private final WallSheet sheet;
    private final ChartWords words;
    private final Dates dates;
    private final Clock clock;

    WallController(WallCharts charts, WallSheet sheet, ChartWords words, Dates dates, Clock clock) {
        this.charts = charts;
        this.sheet = sheet;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/projects/wall-chart")
    String page(Actor actor, Model model) {
        requireInside(actor);
        model.addAttribute("page", charts.page(charts.bands(actor), dates.moment(clock.instant())));
        model.addAttribute("wide", true);
        return "project/wall-chart";
    }

    @GetMapping("/projects/wall-chart.pdf")
    ResponseEntity<byte[]> paper(Actor actor, Locale locale) {
        requireInside(actor);
        return Downloads.pdf(
                words.text("project.wall.file"),
                sheet.bytes(charts.bands(actor), dates.moment(clock.instant()), locale));
    }

    private static void requireInside(Actor actor) {
        if (!actor.isInside()) {
            throw new NotFoundException();
        }
    }
}
