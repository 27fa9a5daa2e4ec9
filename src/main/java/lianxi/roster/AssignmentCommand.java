package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** Puts a person into a unit's role from a day on; the role's holder of that day, if there is one, leaves it. */
public record AssignmentCommand(
        UnitId unit, UnitRole role, PersonId person, String post, LocalDate from, OrderingDocument document) {}
