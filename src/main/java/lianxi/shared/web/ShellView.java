package lianxi.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout shows around a page: group, person, navigation, language, 大字. */
public record ShellView(
        String language,
        boolean large,
        @Nullable String group,
        boolean signedIn,
        @Nullable String account,
        @Nullable String name,
        @Nullable String unit,
        boolean inbox,
        List<NavItem> items) {}
