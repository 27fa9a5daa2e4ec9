package lianxi.supervision.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lianxi.document.attachment.Attachments;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.ArchiveService;
import lianxi.supervision.referral.ArchiveView;
import lianxi.supervision.referral.ReferralHandOverService;
import lianxi.supervision.referral.ReferralQueries;
import lianxi.supervision.referral.ReferralService;
import lianxi.supervision.referral.ReferralView;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaves the product: evidence comes in, the signed file is handed over, the encrypted archive is made. */
@Controller
@RequestMapping("/supervision/referrals")
class ReferralHandOverController {

    private final ReferralQueries queries;
    private final ReferralService service;
    private final ReferralHandOverService handOvers;
    private final ArchiveService archives;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    ReferralHandOverController(
            ReferralQueries queries,
            ReferralService service,
            ReferralHandOverService handOvers,
            ArchiveService archives,
            Attachments attachments,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.handOvers = handOvers;
        this.archives = archives;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{id}/evidence")
    String askEvidence(Actor actor, @PathVariable ReferralId id, Model model) {
        ReferralView referral = working(actor, id);
        SupervisionEvidenceForm form = new SupervisionEvidenceForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute("supervisionEvidenceForm", form);
        return page("evidence", referral, model);
    }

    @PostMapping("/{id}/evidence")
    String attach(
            Actor actor,
            @PathVariable ReferralId id,
            @Valid @ModelAttribute SupervisionEvidenceForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> page("evidence", referral, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.attach(actor, id, form.getFiles().ids());
                    Flash.done(redirect, "supervision.referral.done.evidence");
                    return "redirect:" + referral.path();
                }));
    }

    @GetMapping("/{id}/hand-over")
    String ask(Actor actor, @PathVariable ReferralId id, Model model, Locale locale) {
        ReferralView referral = working(actor, id);
        if (!referral.document().state().stands()) {
            return "redirect:" + referral.path();
        }
        SupervisionHandOverForm form = new SupervisionHandOverForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(referral.document().version());
        form.setOrgan(referral.text().receiver());
        form.setReceivedOn(LocalDate.now(clock));
        form.setReceivedAt(LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("supervisionHandOverForm", form);
        return handOver(referral, model, locale);
    }

    @PostMapping("/{id}/hand-over")
    String record(
            Actor actor,
            @PathVariable ReferralId id,
            @Valid @ModelAttribute SupervisionHandOverForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> handOver(referral, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    handOvers.record(actor, id, form.getVersion(), form.handOver());
                    Flash.done(redirect, "supervision.referral.done.handed-over");
                    return "redirect:" + referral.path();
                }));
    }

    /**
     * Answers with the page that shows the passphrase, for this once: neither a redirect nor a session keeps it. A second click
     * finds the archive made and the passphrase gone.
     */
    @PostMapping("/{id}/archive")
    String archive(
            Actor actor,
            @PathVariable ReferralId id,
            @ModelAttribute DocumentActForm form,
            Model model,
            HttpServletResponse response) {
        ReferralView referral = working(actor, id);
        String[] passphrase = new String[1];
        String view = idempotency.once(actor, form.getKey(), () -> {
            passphrase[0] = archives.make(actor, id);
            return "supervision/referral/archive";
        });
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("passphrase", passphrase[0]);
        model.addAttribute("archive", archives.last(actor, id).orElseThrow(NotFoundException::new));
        model.addAttribute("referral", referral);
        return view;
    }

    @GetMapping("/{id}.zip")
    void download(Actor actor, @PathVariable ReferralId id, HttpServletResponse response, Locale locale)
            throws IOException {
        ReferralView referral = working(actor, id);
        ArchiveView archive = archives.last(actor, id).orElseThrow(NotFoundException::new);
        queries.opened(actor, id, "supervision.referral-archive-download");
        String name = messages.getMessage(
                "supervision.referral.archive.name",
                new Object[] {
                    messages.getMessage(
                            referral.document().series().numberKey(),
                            java.util.Objects.requireNonNull(referral.document().number())
                                    .arguments(),
                            locale)
                },
                locale);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name + ".zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/zip");
        response.setContentLengthLong(archive.size());
        archives.write(actor, id, response.getOutputStream());
    }

    private ReferralView working(Actor actor, ReferralId id) {
        ReferralView referral = queries.view(actor, id);
        if (!referral.works()) {
            throw new ForbiddenException();
        }
        queries.opened(actor, id, ReferralCase.READ);
        return referral;
    }

    private String handOver(ReferralView referral, Model model, Locale locale) {
        model.addAttribute(
                "channels",
                ReferralHandOverService.CHANNELS.stream()
                        .map(channel -> Option.of(channel, messages.getMessage(channel.messageKey(), null, locale)))
                        .toList());
        return page("hand-over", referral, model);
    }

    private static String page(String name, ReferralView referral, Model model) {
        model.addAttribute("referral", referral);
        return "supervision/referral/" + name;
    }
}
