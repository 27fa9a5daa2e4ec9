package lianxi.briefing.web;

import lianxi.briefing.BriefingFiles;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingView;
import lianxi.briefing.Figure;
import lianxi.document.desk.DeskTools;
import lianxi.document.desk.FileDesk;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A briefing's file, the pictures of its pages, its 传阅单, and the lines behind each figure. */
@Controller
@RequestMapping("/briefings")
class FileController extends FileDesk {

    private final BriefingQueries queries;
    private final BriefingFiles files;
    private final FigureLinks links;

    FileController(
            BriefingCase cases, DeskTools tools, BriefingQueries queries, BriefingFiles files, FigureLinks links) {
        super(cases, tools, "briefing.download", "briefing");
        this.queries = queries;
        this.files = files;
        this.links = links;
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable BriefingId id) {
        return pdf(actor, id.value());
    }

    @GetMapping("/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Actor actor, @PathVariable BriefingId id) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        return download(actor, id.value(), "slip-" + id, files.slip(briefing));
    }

    @GetMapping("/{id}/figures/{figure}")
    String figure(Actor actor, @PathVariable BriefingId id, @PathVariable("figure") String code, Model model) {
        Figure figure = Figure.ofCode(code).orElseThrow(NotFoundException::new);
        BriefingView briefing = queries.briefing(actor, id);
        model.addAttribute("figure", figure);
        model.addAttribute("briefing", briefing);
        model.addAttribute("open", links.open(actor, briefing, figure));
        return "briefing/figure";
    }
}
