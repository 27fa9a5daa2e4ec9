package lianxi.roster;

import java.time.LocalDate;
import lianxi.shared.PersonId;

/**
 * The group head's written authority for a deputy (授权).
 *
 * @param scope what the deputy may sign, chair or approve
 * @param lastDay the last day of it
 */
public record DelegationCommand(
        PersonId deputy, String scope, LocalDate from, LocalDate lastDay, OrderingDocument document) {}
