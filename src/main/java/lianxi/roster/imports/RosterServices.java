package lianxi.roster.imports;

import lianxi.roster.PersonQueries;
import lianxi.roster.PersonService;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterService;
import lianxi.roster.UnitService;
import org.springframework.stereotype.Component;

/** The services that a row is written through. */
@Component
record RosterServices(
        UnitService units, PersonService persons, RosterService roster, RosterQueries queries, PersonQueries people) {}
