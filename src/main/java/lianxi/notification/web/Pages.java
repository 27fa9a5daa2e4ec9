package lianxi.notification.web;

import lianxi.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages before and after. */
final class Pages {

    private static final int LAST = 10_000;

    private Pages() {}

    static int within(int page) {
        return Math.max(0, Math.min(page, LAST));
    }

    static @Nullable String prev(String address, Slice<?> slice) {
        return slice.number() == 0 ? null : address(address, slice.number() - 1);
    }

    static @Nullable String next(String address, Slice<?> slice) {
        return slice.more() ? address(address, slice.number() + 1) : null;
    }

    private static String address(String address, int page) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("page", page)
                .toUriString();
    }
}
