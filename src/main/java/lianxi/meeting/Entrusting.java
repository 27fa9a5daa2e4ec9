package lianxi.meeting;

import java.time.LocalDate;
import lianxi.shared.PersonId;

/**
 * Whom the group head entrusts with the chair (受托主持).
 *
 * @param deputy a deputy head of the meeting's day
 * @param basis the written authority as cited (授权依据)
 * @param on its date
 */
public record Entrusting(PersonId deputy, String basis, LocalDate on) {}
