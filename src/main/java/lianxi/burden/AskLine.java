package lianxi.burden;

/** An ask in the list, with the unit's name. */
public record AskLine(Ask ask, String unitName) {}
