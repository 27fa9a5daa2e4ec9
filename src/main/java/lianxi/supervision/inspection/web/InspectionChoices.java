package lianxi.supervision.inspection.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.web.Option;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms and filters of inspections offer to choose from. */
@Component
class InspectionChoices {

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final Inspectors inspectors;
    private final MessageSource messages;

    InspectionChoices(RosterQueries roster, ProjectQueries projects, Inspectors inspectors, MessageSource messages) {
        this.roster = roster;
        this.projects = projects;
        this.inspectors = inspectors;
        this.messages = messages;
    }

    /** Units that may be inspected. */
    List<Option> units() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> Option.of(unit.id(), unit.shortName()))
                .toList();
    }

    List<Option> projects(Actor actor) {
        return projects.visibleTo(actor).stream()
                .map(project -> Option.of(project.id(), project.name()))
                .toList();
    }

    /** The supervision group of the day, each with the units from which he or she stands back (回避). */
    List<Option> inspectors(LocalDate day, Locale locale) {
        return inspectors.on(day).stream()
                .map(one -> Option.of(one.person(), label(one, locale)))
                .toList();
    }

    private String label(Inspector one, Locale locale) {
        String units = one.units().stream().map(Inspector.Own::name).collect(Collectors.joining("\u3001"));
        return units.isEmpty()
                ? one.name()
                : messages.getMessage("supervision.inspection.inspector.of", new Object[] {one.name(), units}, locale);
    }

    List<Option> kinds(Locale locale) {
        return words(CheckKind.values(), CheckKind::messageKey, locale);
    }

    List<Option> matters(Locale locale) {
        return words(CheckMatter.values(), CheckMatter::messageKey, locale);
    }

    <E extends Enum<E>> List<Option> words(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }
}
