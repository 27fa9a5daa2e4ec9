package lianxi.shared;

/**
 * One field of which two people wrote different texts.
 *
 * @param labelKey message key of the field's label
 */
public record FieldConflict(String labelKey, String theirs, String yours) {}
