package lianxi.task;

/**
 * What a task comes from, as its page names it (任务来源).
 *
 * @param path its page, as "/instructions/3"
 */
public record OriginView(String title, String path) {}
