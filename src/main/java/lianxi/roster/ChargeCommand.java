package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** Puts a leader of the group in charge of a unit (分管) from a day on; who was in charge until then no longer is. */
public record ChargeCommand(UnitId unit, PersonId leader, LocalDate from, OrderingDocument document) {}
