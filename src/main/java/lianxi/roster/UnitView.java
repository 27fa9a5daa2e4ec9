package lianxi.roster;

import lianxi.shared.UnitId;

/** A unit in lists (单位). */
public record UnitView(UnitId id, String name, String shortName, UnitKind kind, int position) {}
