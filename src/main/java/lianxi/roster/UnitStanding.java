package lianxi.roster;

import lianxi.shared.UnitId;

/** One tie of a person to a unit on a day. */
public record UnitStanding(UnitId unit, String shortName, UnitKind kind, UnitRole role) {}
