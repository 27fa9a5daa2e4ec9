package lianxi.problem.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.problem.ProblemFilter.Show;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.Slice;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the list of problems: figures, filters, rows. Five queries, whatever it holds. */
@Component
class ProblemLists {

    private final ProblemQueries queries;
    private final ProblemChoices choices;
    private final HeardProblems heard;
    private final MessageSource messages;

    ProblemLists(ProblemQueries queries, ProblemChoices choices, HeardProblems heard, MessageSource messages) {
        this.queries = queries;
        this.choices = choices;
        this.heard = heard;
        this.messages = messages;
    }

    String fill(Actor actor, ProblemListQuery query, Model model, Locale locale) {
        Slice<ProblemLine> slice = queries.list(actor, query.toFilter());
        List<Option> units = choices.units().involved();
        List<Option> projects = choices.projects(actor);
        List<Option> levels = choices.words(ProblemLevel.values(), ProblemLevel::messageKey, locale);
        List<Option> shows = choices.words(Show.values(), Show::messageKey, locale);
        model.addAttribute("query", query);
        model.addAttribute("lines", slice.rows());
        model.addAttribute("figures", queries.figures(actor));
        heard.mark(actor, pooled(slice), model);
        model.addAttribute("units", units);
        model.addAttribute("projects", projects);
        model.addAttribute("levels", levels);
        model.addAttribute("shows", shows);
        model.addAttribute("chips", chips(query, Words.of(units, projects, levels, shows), locale));
        model.addAttribute("first", query.before() == null ? null : query.address("/problems"));
        model.addAttribute("next", next(query, slice));
        model.addAttribute("export", query.address("/problems.xlsx"));
        model.addAttribute("mayRaise", actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER));
        model.addAttribute(
                "provisional",
                slice.rows().stream()
                        .anyMatch(
                                line -> line.reading() != null && line.reading().provisional()));
        return "problem/list";
    }

    private static List<ProblemId> pooled(Slice<ProblemLine> slice) {
        return slice.rows().stream()
                .filter(ProblemLine::pooled)
                .map(ProblemLine::id)
                .toList();
    }

    private static @Nullable String next(ProblemListQuery query, Slice<ProblemLine> slice) {
        return slice.more()
                ? query.after(slice.rows().get(slice.rows().size() - 1).id().value())
                : null;
    }

    private List<Chip> chips(ProblemListQuery query, Words words, Locale locale) {
        return query.parts().stream()
                .map(part -> new Chip(
                        messages.getMessage(
                                "problem.chip." + part.name(), new Object[] {words.of(part.value())}, locale),
                        query.without(part.name())))
                .toList();
    }

    /** What chosen values are called. */
    private record Words(Map<String, String> labels) {

        @SafeVarargs
        static Words of(List<Option>... options) {
            return new Words(Stream.of(options)
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Option::value, Option::label, (one, same) -> one)));
        }

        String of(Object value) {
            return labels.getOrDefault(value.toString(), value.toString());
        }
    }
}
