package lianxi.project.plan;

import lianxi.shared.PersonId;

/** Somebody of the unit who can answer for a node (责任人). */
public record PlanPerson(PersonId id, String name, boolean responsible) {}
