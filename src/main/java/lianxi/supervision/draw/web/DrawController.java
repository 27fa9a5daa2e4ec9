package lianxi.supervision.draw.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.supervision.DrawId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawService;
import lianxi.supervision.draw.DrawState;
import lianxi.supervision.draw.DrawView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draw (一次抽取): read, drawn, checked again, voided. */
@Controller
@RequestMapping("/supervision/draws/{id}")
class DrawController {

    private final DrawQueries queries;
    private final DrawService service;
    private final DrawWords words;
    private final Idempotency idempotency;

    DrawController(DrawQueries queries, DrawService service, DrawWords words, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.words = words;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(
            Actor actor, @PathVariable DrawId id, @RequestParam(defaultValue = "false") boolean check, Model model) {
        DrawView draw = queries.view(actor, id);
        boolean drawn = draw.seed() != null;
        model.addAttribute("draw", draw);
        model.addAttribute("check", check && drawn ? queries.check(draw) : null);
        model.addAttribute("mayCheck", drawn);
        model.addAttribute("mayDraw", SupervisionRights.supervises(actor) && draw.state() == DrawState.RECORDED);
        model.addAttribute("mayVoid", mayVoid(actor, draw));
        model.addAttribute("mayArrange", SupervisionRights.supervises(actor) && draw.state() == DrawState.DRAWN);
        model.addAttribute("knows", SupervisionRights.knowsBeforehand(actor));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/draw/detail";
    }

    /** The text from which anybody re-runs the draw; there is none before it is drawn. */
    @GetMapping("/record.txt")
    ResponseEntity<byte[]> record(Actor actor, @PathVariable DrawId id, Locale locale) {
        String record = queries.view(actor, id).record();
        if (record == null) {
            throw new NotFoundException();
        }
        return Downloads.file(
                words.text("supervision.draw.record.file", locale) + "-" + id + ".txt",
                "text/plain;charset=UTF-8",
                record.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/draw")
    String draw(
            Actor actor,
            @PathVariable DrawId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        queries.view(actor, id);
        return idempotency.once(actor, key, () -> {
            service.draw(actor, id, version);
            Flash.done(redirect, "supervision.draw.done.drawn");
            return page(id);
        });
    }

    @GetMapping("/void")
    String voiding(Actor actor, @PathVariable DrawId id, Model model) {
        DrawView draw = voidable(actor, id);
        SupervisionDrawVoidForm form = new SupervisionDrawVoidForm();
        form.setVersion(draw.version());
        model.addAttribute("supervisionDrawVoidForm", form);
        return voiding(draw, model);
    }

    @PostMapping("/void")
    String voidDraw(
            Actor actor,
            @PathVariable DrawId id,
            @Valid @ModelAttribute SupervisionDrawVoidForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DrawView draw = readable(actor, id);
        return Submission.submit(
                binding,
                () -> voiding(draw, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.voidDraw(actor, id, form.getReason(), form.expectedVersion());
                    Flash.done(redirect, "supervision.draw.done.voided");
                    return page(id);
                }));
    }

    static String page(DrawId id) {
        return "redirect:/supervision/draws/" + id;
    }

    private static String voiding(DrawView draw, Model model) {
        model.addAttribute("draw", draw);
        return "supervision/draw/void";
    }

    private DrawView voidable(Actor actor, DrawId id) {
        DrawView draw = readable(actor, id);
        if (!mayVoid(actor, draw)) {
            throw new ForbiddenException();
        }
        return draw;
    }

    private DrawView readable(Actor actor, DrawId id) {
        DrawView draw = queries.view(actor, id);
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
        return draw;
    }

    /** Before the draw anybody of the group; after it the supervision head, until something was arranged from it. */
    private static boolean mayVoid(Actor actor, DrawView draw) {
        return switch (draw.state()) {
            case RECORDED -> SupervisionRights.supervises(actor);
            case DRAWN -> SupervisionRights.supervises(actor) && SupervisionRights.leads(actor) && !draw.isUsed();
            case VOIDED -> false;
        };
    }
}
