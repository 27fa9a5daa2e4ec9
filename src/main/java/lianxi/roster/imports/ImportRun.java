package lianxi.roster.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.roster.Appointment;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.Body;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonLine;
import lianxi.roster.PersonNames;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitRole;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** Writes rows through the roster's own services, one after the other; a trial and the real thing are the same run. */
class ImportRun {

    private final RosterServices services;
    private final ImportWords words;
    private final Actor actor;
    private final LocalDate from;
    private final OrderingDocument document;
    private final Map<String, PersonId> registered = new HashMap<>();

    ImportRun(RosterServices services, ImportWords words, Actor actor, LocalDate from, OrderingDocument document) {
        this.services = services;
        this.words = words;
        this.actor = actor;
        this.from = from;
        this.document = document;
    }

    /** @throws RefusedException with what is wrong with the row */
    void write(ImportRow row) {
        switch (row.sheet()) {
            case UNITS -> unit(row);
            case PERSONS -> person(row);
            case PLACES -> place(row);
            case CONTACTS -> contact(row);
        }
    }

    private void unit(ImportRow row) {
        boolean reports = words.yes("reports", row.cell("reports"));
        UnitId id = services.units()
                .create(
                        actor,
                        new UnitCommand(
                                row.cell("name"),
                                row.cell("short-name"),
                                row.cell("alias"),
                                words.kind(row.cell("kind")),
                                row.cell("duty"),
                                null,
                                from,
                                document));
        if (reports) {
            services.units().switchReporting(actor, id, true, from, document);
        }
    }

    private void person(ImportRow row) {
        String name = PersonNames.clean(row.cell("name"));
        UnitId unit = row.cell("unit").isBlank() ? null : unitOf(row);
        if (registered.containsKey(name) || !services.people().named(name, from).isEmpty()) {
            throw new RefusedException("name", "roster.import.person-known", name);
        }
        PersonId id = register(name, row);
        if (unit != null) {
            services.roster()
                    .assign(actor, new AssignmentCommand(unit, UnitRole.STAFF, id, row.cell("post"), from, document));
        }
    }

    private void place(ImportRow row) {
        Body body = words.body(row.cell("body"));
        UnitId unit = row.cell("unit").isBlank() ? null : unitOf(row);
        Appointment appointment = new Appointment(
                body,
                words.placeRole(body, row.cell("role")),
                personOf(row, unit),
                unit,
                row.cell("post"),
                words.yes("concurrent", row.cell("concurrent")),
                null,
                from,
                document);
        services.roster().appoint(actor, appointment);
    }

    private void contact(ImportRow row) {
        UnitId unit = unitOf(row);
        UnitRole role = words.unitRole(row.cell("role"));
        PersonId person = personOf(row, unit);
        services.roster().assign(actor, new AssignmentCommand(unit, role, person, row.cell("post"), from, document));
    }

    private UnitId unitOf(ImportRow row) {
        String name = row.cell("unit");
        if (name.isBlank()) {
            throw new RefusedException("unit", "roster.error.required.unit");
        }
        return services.queries()
                .unitNamed(name)
                .orElseThrow(() -> new RefusedException("unit", "roster.import.unit-unknown", name))
                .id();
    }

    /** The one person of that name; of several, the one tied to the unit; of none, a new one. */
    private PersonId personOf(ImportRow row, @Nullable UnitId unit) {
        String name = PersonNames.clean(row.cell("name"));
        if (registered.containsKey(name)) {
            return registered.get(name);
        }
        List<PersonLine> known = services.people().named(name, from);
        if (known.size() > 1 && unit != null) {
            List<PersonLine> ofUnit = services.people().ofUnit(unit, from);
            known = known.stream().filter(ofUnit::contains).toList();
        }
        if (known.size() > 1) {
            throw new RefusedException("name", "roster.import.person-ambiguous", name);
        }
        return known.isEmpty() ? register(name, row) : known.get(0).id();
    }

    private PersonId register(String name, ImportRow row) {
        PersonId id = services.persons().register(actor, new PersonCommand(name, row.cell("phone"), row.cell("email")));
        registered.put(name, id);
        return id;
    }
}
