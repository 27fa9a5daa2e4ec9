package lianxi.access;

import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text part of login or name
 * @param role a granted role
 * @param state LOCKED is asked for in the security administrator's list
 * @param page from 0
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable AccountState state,
        int page) {

    public static final int PAGE = 50;

    public AccountFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        page = Math.max(0, Math.min(page, 10_000));
    }
}
