package lianxi.roster;

import org.jspecify.annotations.Nullable;

/**
 * A person's name and how to reach the person.
 *
 * @param phone null leaves it as it is, empty takes it away
 */
public record PersonCommand(String name, @Nullable String phone, String email) {}
