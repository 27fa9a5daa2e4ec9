package lianxi.shared.web;

import java.util.Optional;

/** The leading group's short name in every page's head; kept in memory by the module that owns the setting. */
public interface GroupTitle {

    Optional<String> shortTitle();
}
