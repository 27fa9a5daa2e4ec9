package lianxi.access.web;

import java.util.List;
import lianxi.access.AccountFilter;
import lianxi.access.AccountLine;
import lianxi.access.AccountState;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of an account list as they stand in the address. */
record AccountSearch(
        @Nullable String q,
        @Nullable Role role,
        @Nullable AccountState state,
        @Nullable Integer page) {

    AccountFilter filter() {
        return new AccountFilter(q, role, state, page == null ? 0 : page);
    }

    /** Puts one page of what was found into the model, with the addresses of its neighbours. */
    void show(Model model, String path, List<AccountLine> found) {
        int shown = filter().page();
        boolean more = found.size() > AccountFilter.PAGE;
        model.addAttribute("search", this);
        model.addAttribute("accounts", more ? found.subList(0, AccountFilter.PAGE) : found);
        model.addAttribute("states", AccountState.values());
        model.addAttribute("prev", shown > 0 ? at(path, shown - 1) : null);
        model.addAttribute("next", more ? at(path, shown + 1) : null);
    }

    private String at(String path, int other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (q != null && !q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (role != null) {
            address.queryParam("role", role);
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (other > 0) {
            address.queryParam("page", other);
        }
        return address.encode().buildAndExpand(q == null ? "" : q).toUriString();
    }

    public boolean isNarrowed() {
        return q != null && !q.isBlank() || role != null || state != null;
    }
}
