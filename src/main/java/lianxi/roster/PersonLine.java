package lianxi.roster;

import lianxi.shared.PersonId;

/**
 * A person in lists and choices.
 *
 * @param ties what the roster makes of the person today, as short names of units; may be empty
 * @param phone masked
 */
public record PersonLine(PersonId id, String name, String ties, String phone, String email, int version) {}
