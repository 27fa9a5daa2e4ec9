package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/**
 * One person leaves a unit, another takes over places, roles and open work.
 *
 * @param post the successor's post as to be printed; empty takes the leaving person's
 * @param on the first day of the successor
 */
public record HandOverCommand(
        UnitId unit, PersonId from, PersonId to, String post, LocalDate on, OrderingDocument document) {}
