package lianxi.supervision.finding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.web.Option;
import lianxi.supervision.FindingKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms and filters of findings offer to choose from. */
@Component
class FindingChoices {

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final MessageSource messages;

    FindingChoices(RosterQueries roster, ProjectQueries projects, MessageSource messages) {
        this.roster = roster;
        this.projects = projects;
        this.messages = messages;
    }

    /** Units that a finding may be about. */
    List<Option> units() {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .map(unit -> Option.of(unit.id(), unit.shortName()))
                .toList();
    }

    /** Those of which the actor is not one (回避). */
    List<Option> others(Actor actor) {
        return roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                .filter(unit -> !actor.belongsTo(unit.id()))
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    List<Option> projects(Actor actor) {
        return projects.visibleTo(actor).stream()
                .map(project -> Option.of(project.id(), project.name()))
                .toList();
    }

    List<Option> kinds(Locale locale) {
        return words(FindingKind.values(), FindingKind::messageKey, locale);
    }

    <E extends Enum<E>> List<Option> words(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }
}
