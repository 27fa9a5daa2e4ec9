package lianxi.shared;

/** The actor may read the thing but not do this to it: answered 403. */
public class ForbiddenException extends RuntimeException {}
