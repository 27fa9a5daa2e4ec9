package lianxi.notification;

/**
 * One thing that a person owes.
 *
 * @param path the page where it is done
 */
public record DigestLine(Text text, String path) {}
