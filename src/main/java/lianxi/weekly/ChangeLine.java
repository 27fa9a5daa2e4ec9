package lianxi.weekly;

/** A change of one of the unit's permit tracks in the week, as a sentence that leads to its track. */
public record ChangeLine(String sentence, String path) {}
