package lianxi.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row (错误), in the importer's language.
 *
 * @param column the head of the cell concerned; null for the row as a whole
 */
public record RowFault(@Nullable String column, String text) {}
