package lianxi.supervision;

import java.time.LocalDate;
import lianxi.shared.UnitId;

/** A check of a unit that was made or is arranged (近期检查), named where another one is planned. */
public record EarlierCheck(InspectionId inspection, UnitId unit, String unitName, CheckMatter matter, LocalDate on) {}
