package lianxi.permit.web;

import jakarta.validation.Valid;
import lianxi.document.attachment.Attachments;
import lianxi.permit.MaterialId;
import lianxi.permit.MaterialQueries;
import lianxi.permit.MaterialService;
import lianxi.permit.TrackId;
import lianxi.permit.TrackQueries;
import lianxi.permit.TrackView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Materials of a track (手续材料): adding one with its files, withdrawing a wrong one. The list is on the track's page. */
@Controller
@RequestMapping("/permits/{id}/materials")
class MaterialController {

    private final TrackQueries tracks;
    private final MaterialQueries queries;
    private final MaterialService service;
    private final Attachments attachments;
    private final TrackPages pages;
    private final Idempotency idempotency;

    MaterialController(
            TrackQueries tracks,
            MaterialQueries queries,
            MaterialService service,
            Attachments attachments,
            TrackPages pages,
            Idempotency idempotency) {
        this.tracks = tracks;
        this.queries = queries;
        this.service = service;
        this.attachments = attachments;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable TrackId id, Model model) {
        TrackView track = handedIn(actor, id);
        model.addAttribute("permitMaterialForm", new PermitMaterialForm());
        return form(track, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitMaterialForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TrackView track = handedIn(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> form(track, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.add(actor, id, form.toCommand());
                    Flash.done(redirect, "permit.material.added");
                    return page(id);
                }));
    }

    @GetMapping("/{material}/withdraw")
    String ask(Actor actor, @PathVariable TrackId id, @PathVariable MaterialId material, Model model) {
        TrackView track = writable(actor, id);
        model.addAttribute("permitMaterialWithdrawalForm", new PermitMaterialWithdrawalForm());
        return withdrawal(actor, track, material, model);
    }

    @PostMapping("/{material}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable TrackId id,
            @PathVariable MaterialId material,
            @Valid @ModelAttribute PermitMaterialWithdrawalForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        TrackView track = writable(actor, id);
        return Submission.submit(
                binding,
                () -> withdrawal(actor, track, material, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.withdraw(actor, id, material, form.getReason());
                    Flash.done(redirect, "permit.material.withdrawn");
                    return page(id);
                }));
    }

    private TrackView handedIn(Actor actor, TrackId id) {
        return pages.handedIn(actor, tracks.track(actor, id));
    }

    private TrackView writable(Actor actor, TrackId id) {
        return pages.writable(actor, tracks.track(actor, id));
    }

    private static String form(TrackView track, Model model) {
        model.addAttribute("track", track);
        model.addAttribute(
                "steps",
                track.steps().stream()
                        .map(step -> Option.of(step.id(), step.name()))
                        .toList());
        return "permit/material";
    }

    private String withdrawal(Actor actor, TrackView track, MaterialId material, Model model) {
        model.addAttribute("track", track);
        model.addAttribute("material", queries.material(actor, track, material));
        return "permit/material-withdraw";
    }

    private static String page(TrackId id) {
        return "redirect:/permits/" + id + "#materials";
    }
}
