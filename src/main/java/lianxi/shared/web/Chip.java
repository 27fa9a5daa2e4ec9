package lianxi.shared.web;

/**
 * A filter in force (筛选条件).
 *
 * @param without the address of the same list without it
 */
public record Chip(String label, String without) {}
