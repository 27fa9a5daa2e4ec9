package lianxi.document;

/**
 * All that a series' print takes from outside its text (印发格式).
 *
 * @param sample whether 示例 stands on it
 */
public record PrintForm(PrintSettings settings, boolean sample) {}
