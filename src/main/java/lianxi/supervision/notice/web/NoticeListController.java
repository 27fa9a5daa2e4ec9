package lianxi.supervision.notice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.document.DocumentState;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.supervision.NoticeId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.notice.NoticeFilter;
import lianxi.supervision.notice.NoticeLine;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All notices in the reader's scope (督查通报台账); the supervision group begins one here. */
@Controller
class NoticeListController {

    private static final String LIST = "/supervision/notices";
    private static final int PAGES = 1000;

    private final NoticeQueries queries;
    private final NoticeService service;
    private final NoticeSheet sheet;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final MessageSource messages;

    NoticeListController(
            NoticeQueries queries,
            NoticeService service,
            NoticeSheet sheet,
            Idempotency idempotency,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.service = service;
        this.sheet = sheet;
        this.idempotency = idempotency;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(LIST)
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable DocumentState state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        int number = Math.max(0, Math.min(page, PAGES));
        NoticeFilter filter = new NoticeFilter(year, state);
        Slice<NoticeLine> lines = queries.list(actor, filter, number);
        boolean inner = SupervisionRights.supervises(actor) || actor.is(Role.LEADER);
        model.addAttribute("lines", lines.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("years", queries.years(actor));
        model.addAttribute("states", inner ? states(locale) : List.of());
        model.addAttribute("chips", chips(filter, locale));
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("export", address(LIST + ".xlsx", filter, 0));
        model.addAttribute("prev", number > 0 ? address(LIST, filter, number - 1) : null);
        model.addAttribute("next", lines.more() ? address(LIST, filter, number + 1) : null);
        return "supervision/notice/list";
    }

    @GetMapping(LIST + ".xlsx")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable DocumentState state,
            Locale locale) {
        List<NoticeLine> lines = queries.all(actor, new NoticeFilter(year, state));
        audit.recordAlone(
                actor,
                "supervision.notice-export",
                "supervision_notice",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(sheet.fileName(locale), sheet.bytes(lines, locale));
    }

    /** 起草 by hand. */
    @PostMapping(LIST)
    String draft(Actor actor, @ModelAttribute DocumentActForm form, RedirectAttributes redirect) {
        Notices.requireSupervisor(actor);
        return idempotency.once(actor, form.getKey(), () -> {
            NoticeId id = service.draft(actor);
            Flash.done(redirect, "supervision.notice.done.drafted");
            return "redirect:" + LIST + "/" + id;
        });
    }

    private List<Option> states(Locale locale) {
        return Arrays.stream(DocumentState.values())
                .map(state -> Option.of(state, messages.getMessage(state.messageKey(), null, locale)))
                .toList();
    }

    private List<Chip> chips(NoticeFilter filter, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.year() != null) {
            chips.add(new Chip(
                    Integer.toString(filter.year()), address(LIST, new NoticeFilter(null, filter.state()), 0)));
        }
        if (filter.state() != null) {
            chips.add(new Chip(
                    messages.getMessage(filter.state().messageKey(), null, locale),
                    address(LIST, new NoticeFilter(filter.year(), null), 0)));
        }
        return chips;
    }

    private static String address(String path, NoticeFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (filter.year() != null) {
            address.queryParam("year", filter.year());
        }
        if (filter.state() != null) {
            address.queryParam("state", filter.state());
        }
        if (page > 0) {
            address.queryParam("page", page);
        }
        return address.build().toUriString();
    }
}
