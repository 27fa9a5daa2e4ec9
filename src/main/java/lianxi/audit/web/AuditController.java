package lianxi.audit.web;

import java.util.List;
import lianxi.audit.AuditChain;
import lianxi.audit.AuditEntry;
import lianxi.audit.AuditFilter;
import lianxi.audit.AuditQueries;
import lianxi.audit.AuditResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail and its verifier, for the audit administrator (审计). */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

    private static final String BASE = "/admin/audit";

    private final AuditQueries queries;
    private final AuditChain chain;

    AuditController(AuditQueries queries, AuditChain chain) {
        this.queries = queries;
        this.chain = chain;
    }

    @GetMapping
    String list(AuditFilter filter, Model model) {
        List<AuditEntry> found = queries.page(filter);
        boolean more = found.size() > AuditFilter.PAGE;
        List<AuditEntry> entries = more ? found.subList(0, AuditFilter.PAGE) : found;
        model.addAttribute("filter", filter);
        model.addAttribute("entries", entries);
        model.addAttribute("results", AuditResult.values());
        model.addAttribute("first", filter.before() == null ? null : at(filter, null));
        model.addAttribute(
                "next", more ? at(filter, entries.get(entries.size() - 1).id()) : null);
        return "audit/list";
    }

    @GetMapping("/verification")
    String verify(Model model) {
        model.addAttribute("verdict", chain.verify());
        return "audit/verification";
    }

    private static String at(AuditFilter filter, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(BASE);
        add(address, "actor", filter.actor());
        add(address, "action", filter.action());
        add(address, "object", filter.object());
        add(address, "result", filter.result());
        add(address, "from", filter.from());
        add(address, "to", filter.to());
        add(address, "before", before);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
