package lianxi.roster;

import lianxi.shared.UnitId;

/**
 * A unit on the roster of a day.
 *
 * @param duty the standing duty in the ordering document's own words
 */
public record UnitLine(
        UnitId id, String name, String shortName, String alias, UnitKind kind, String duty, boolean reportsWeekly) {}
