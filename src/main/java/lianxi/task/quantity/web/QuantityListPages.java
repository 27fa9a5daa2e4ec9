package lianxi.task.quantity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.QuantityFilter;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityParty;
import lianxi.task.quantity.QuantityQueries;
import lianxi.task.quantity.QuantitySum;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the list of quantity tracks together: lines, sums, choices and chips. */
@Component
class QuantityListPages {

    private static final String PATH = "/quantities";

    private final QuantityQueries queries;
    private final MessageSource messages;

    QuantityListPages(QuantityQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /**
     * @param sums of all pages together
     * @param prev address of the page before; null on the first
     * @param next address of the next page; null on the last
     */
    record Page(
            QuantityListQuery query,
            List<QuantityLine> lines,
            List<QuantitySum> sums,
            List<Option> projects,
            List<Option> units,
            List<Option> measures,
            List<Option> standings,
            List<Chip> chips,
            String export,
            @Nullable String prev,
            @Nullable String next) {

        public boolean isProvisional() {
            return lines.stream().anyMatch(line -> line.light().provisional());
        }
    }

    Page page(Actor actor, QuantityListQuery query, Locale locale) {
        Slice<QuantityLine> slice = queries.page(actor, query.filter(), query.number());
        List<QuantityParty> parties = queries.parties(actor);
        return new Page(
                query,
                slice.rows(),
                queries.sums(actor, query.filter()),
                options(parties, QuantityParty::project, QuantityParty::projectName),
                options(parties, QuantityParty::unit, QuantityParty::unitName),
                words(Measure.values(), Measure::messageKey, locale),
                words(QuantityFilter.Standing.values(), QuantityFilter.Standing::messageKey, locale),
                query.eachWithout().stream()
                        .map(without -> new Chip(
                                chip(without.part(), parties, locale),
                                without.rest().address(PATH)))
                        .toList(),
                query.onPage(0).address(PATH + ".xlsx"),
                query.number() == 0 ? null : query.onPage(query.number() - 1).address(PATH),
                slice.more() ? query.onPage(query.number() + 1).address(PATH) : null);
    }

    private String chip(Object part, List<QuantityParty> parties, Locale locale) {
        if (part instanceof ProjectId project) {
            return label(
                    "project",
                    parties.stream()
                            .filter(party -> party.project().equals(project))
                            .map(QuantityParty::projectName)
                            .findFirst()
                            .orElse(project.toString()),
                    locale);
        }
        if (part instanceof UnitId unit) {
            return label(
                    "unit",
                    parties.stream()
                            .filter(party -> party.unit().equals(unit))
                            .map(QuantityParty::unitName)
                            .findFirst()
                            .orElse(unit.toString()),
                    locale);
        }
        return part instanceof Measure measure
                ? text(measure.messageKey(), locale)
                : text(((QuantityFilter.Standing) part).messageKey(), locale);
    }

    private String label(String column, String name, Locale locale) {
        return messages.getMessage("task.quantity.chip." + column, new Object[] {name}, locale);
    }

    private static List<Option> options(
            List<QuantityParty> parties, Function<QuantityParty, ?> id, Function<QuantityParty, String> name) {
        return parties.stream()
                .map(party -> Option.of(id.apply(party), name.apply(party)))
                .distinct()
                .toList();
    }

    private <T extends Enum<T>> List<Option> words(T[] values, Function<T, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, text(key.apply(value), locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
