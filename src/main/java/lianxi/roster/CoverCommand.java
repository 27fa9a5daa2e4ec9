package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/**
 * Who stands in for whom (AB角顶岗).
 *
 * @param lastDay the last day of it
 */
public record CoverCommand(
        UnitId unit, PersonId absent, PersonId covering, String reason, LocalDate from, LocalDate lastDay) {}
