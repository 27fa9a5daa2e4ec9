package lianxi.access.web;

import lianxi.access.AccountFilter;
import lianxi.access.AccountState;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
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

    String at(String path, int other) {
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
