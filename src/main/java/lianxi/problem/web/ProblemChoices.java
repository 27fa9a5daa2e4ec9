package lianxi.problem.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms and filters of problems offer to choose from: units by one query, projects by one. */
@Component
class ProblemChoices {

    private static final Set<UnitKind> OWNERS = EnumSet.of(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
    private static final Set<UnitKind> INVOLVED = EnumSet.of(UnitKind.MEMBER, UnitKind.DUTY_ONLY, UnitKind.OUTSIDE);

    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final MessageSource messages;

    ProblemChoices(RosterQueries roster, ProjectQueries projects, MessageSource messages) {
        this.roster = roster;
        this.projects = projects;
        this.messages = messages;
    }

    /** All units, to be narrowed by the methods below. */
    Units units() {
        return new Units(roster.units());
    }

    List<Option> projects(Actor actor) {
        return projects.visibleTo(actor).stream()
                .map(project -> Option.of(project.id(), project.name()))
                .toList();
    }

    <E extends Enum<E>> List<Option> words(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }

    /** The roster's units, by what they may be in a problem. */
    record Units(List<UnitView> all) {

        /** Members and units with a duty may answer for a problem. */
        List<Option> owners() {
            return options(
                    all.stream().filter(unit -> OWNERS.contains(unit.kind())).toList());
        }

        /** Those and outside units may be involved. */
        List<Option> involved() {
            return options(
                    all.stream().filter(unit -> INVOLVED.contains(unit.kind())).toList());
        }

        /** For whom the actor raises: the own units; for the office any unit and undertaker. */
        List<Option> raisers(Actor actor, boolean office) {
            List<UnitView> own = new ArrayList<>();
            for (UnitView unit : all) {
                boolean known = office && unit.kind() != UnitKind.OUTSIDE;
                boolean builds = unit.kind() == UnitKind.UNDERTAKER && actor.belongsTo(unit.id());
                if (known || actor.writesFor(unit.id()) || builds) {
                    own.add(unit);
                }
            }
            return options(own);
        }

        private static List<Option> options(List<UnitView> units) {
            return units.stream().map(unit -> Option.of(unit.id(), unit.name())).toList();
        }
    }
}
