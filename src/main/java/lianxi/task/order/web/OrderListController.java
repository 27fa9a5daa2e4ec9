package lianxi.task.order.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.task.order.MatterKey;
import lianxi.task.order.OrderFilter;
import lianxi.task.order.OrderId;
import lianxi.task.order.OrderLine;
import lianxi.task.order.OrderQueries;
import lianxi.task.order.OrderService;
import lianxi.task.order.OrderStage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All 督办单 in the reader's scope; the office begins one here. */
@Controller
class OrderListController {

    private static final int PAGES = 1000;
    private static final int EXPORT = 5000;

    private final OrderQueries queries;
    private final OrderService service;
    private final OrderSheet sheet;
    private final RosterQueries roster;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final MessageSource messages;

    OrderListController(
            OrderQueries queries,
            OrderService service,
            OrderSheet sheet,
            RosterQueries roster,
            Idempotency idempotency,
            AuditTrail audit,
            MessageSource messages) {
        this.queries = queries;
        this.service = service;
        this.sheet = sheet;
        this.roster = roster;
        this.idempotency = idempotency;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/orders")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrderStage stage,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        int number = Math.max(0, Math.min(page, PAGES));
        OrderFilter filter = new OrderFilter(stage, unit);
        List<UnitView> units = roster.units();
        Slice<OrderLine> lines = queries.list(actor, filter, number, OrderQueries.PAGE);
        model.addAttribute("lines", lines.rows());
        model.addAttribute("filter", filter);
        model.addAttribute("chips", chips(filter, units, locale));
        model.addAttribute(
                "units",
                units.stream().map(one -> Option.of(one.id(), one.shortName())).toList());
        model.addAttribute(
                "stages",
                Arrays.stream(OrderStage.values())
                        .map(one -> Option.of(one, messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("export", address("/orders.xlsx", filter, 0));
        model.addAttribute("prev", number > 0 ? address("/orders", filter, number - 1) : null);
        model.addAttribute("next", lines.more() ? address("/orders", filter, number + 1) : null);
        return "task/order/list";
    }

    @GetMapping("/orders.xlsx")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable OrderStage stage,
            @RequestParam(required = false) @Nullable UnitId unit,
            Locale locale) {
        List<OrderLine> lines =
                queries.list(actor, new OrderFilter(stage, unit), 0, EXPORT).rows();
        audit.recordAlone(
                actor,
                "task.order-export",
                "task_order",
                null,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, lines.size()));
        return Downloads.spreadsheet(
                messages.getMessage("task.order.title", null, locale), sheet.orders(lines, locale));
    }

    /** Begins the order about a thing, or opens the one that there is. */
    @PostMapping("/orders")
    String draft(
            Actor actor,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        UrgingController.requireOffice(actor);
        MatterKey matter = MatterKey.parse(about == null ? "" : about).orElseThrow(NotFoundException::new);
        return idempotency.once(actor, key, () -> {
            OrderId id = service.draft(actor, matter);
            Flash.done(redirect, "task.order.done.drafted");
            return "redirect:/orders/" + id;
        });
    }

    private List<Chip> chips(OrderFilter filter, List<UnitView> units, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (filter.stage() != null) {
            chips.add(new Chip(
                    messages.getMessage(filter.stage().messageKey(), null, locale),
                    address("/orders", new OrderFilter(null, filter.unit()), 0)));
        }
        units.stream()
                .filter(unit -> unit.id().equals(filter.unit()))
                .forEach(unit -> chips.add(
                        new Chip(unit.shortName(), address("/orders", new OrderFilter(filter.stage(), null), 0))));
        return chips;
    }

    private static String address(String path, OrderFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (filter.stage() != null) {
            address.queryParam("stage", filter.stage());
        }
        if (filter.unit() != null) {
            address.queryParam("unit", filter.unit());
        }
        if (page > 0) {
            address.queryParam("page", page);
        }
        return address.build().toUriString();
    }
}
