package lianxi.shared;

/** There is no such thing, or none that the actor may know of: answered 404 either way. */
public class NotFoundException extends RuntimeException {}
