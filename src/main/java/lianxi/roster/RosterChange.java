package lianxi.roster;

import java.time.LocalDate;

/**
 * A person came into a body or left it, by a document (调整).
 *
 * @param began false: left it
 */
public record RosterChange(
        LocalDate on, boolean began, Body body, PlaceRole role, String name, String post, OrderingDocument document) {}
