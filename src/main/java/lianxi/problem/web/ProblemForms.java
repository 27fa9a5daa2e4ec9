package lianxi.problem.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lianxi.burden.RepeatedAsks;
import lianxi.permit.TrackId;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackQueries;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemView;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which problems are raised and edited. */
@Component
class ProblemForms {

    private final ProblemChoices choices;
    private final TrackQueries tracks;
    private final RepeatedAsks repeated;
    private final Clock clock;

    ProblemForms(ProblemChoices choices, TrackQueries tracks, RepeatedAsks repeated, Clock clock) {
        this.choices = choices;
        this.tracks = tracks;
        this.repeated = repeated;
        this.clock = clock;
    }

    /** An empty form: the unit's own problem until it says otherwise; an undertaker's always takes others. */
    ProblemForm fresh(Actor actor, @Nullable ProjectId project, @Nullable TrackId track) {
        ProblemForm form = new ProblemForm();
        form.setProject(project);
        form.setTrack(track);
        form.getTold().now(clock);
        if (!actor.is(Role.OFFICE)) {
            List<Option> own = choices.units().raisers(actor, false);
            form.setRaiser(own.isEmpty() ? null : unit(own.get(0)));
            boolean builds = isUndertaker(actor);
            form.setOwner(builds ? null : form.getRaiser());
            form.setLevel(builds ? ProblemLevel.CROSS_UNIT : ProblemLevel.UNIT);
        }
        return form;
    }

    /** To whom the form gives the problem at once: only the office may. */
    static List<UnitId> assigned(Actor actor, ProblemForm form) {
        return actor.is(Role.OFFICE) && form.getOwner() != null ? List.of(form.getOwner()) : List.of();
    }

    String raising(Actor actor, ProblemForm form, Model model, Locale locale) {
        boolean office = actor.is(Role.OFFICE);
        ProblemChoices.Units units = fill(actor, form, model, locale);
        model.addAttribute("raisers", units.raisers(actor, office));
        model.addAttribute("owners", units.owners());
        model.addAttribute("channels", channels(locale));
        model.addAttribute("office", office);
        model.addAttribute("repeats", repeated.like(assigned(actor, form), form.getTitle()));
        model.addAttribute("undertaker", isUndertaker(actor));
        return "problem/new";
    }

    String editing(Actor actor, ProblemView problem, ProblemEditForm form, Model model, Locale locale) {
        model.addAttribute("problem", problem);
        fill(actor, form, model, locale);
        return "problem/edit";
    }

    List<Option> channels(Locale locale) {
        return choices.words(FiledFor.Channel.values(), FiledFor.Channel::messageKey, locale);
    }

    static boolean isUndertaker(Actor actor) {
        return actor.is(Role.UNDERTAKER) && !actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT);
    }

    private ProblemChoices.Units fill(Actor actor, ProblemWriting form, Model model, Locale locale) {
        ProblemChoices.Units units = choices.units();
        TrackId track = form.getTrack();
        TrackLine line = track == null ? null : tracks.line(actor, track);
        model.addAttribute("track", line);
        model.addAttribute("units", units.involved());
        List<Option> projects = choices.projects(actor);
        if (isUndertaker(actor) && projects.size() == 1 && form.getProject() == null) {
            form.setProject(new ProjectId(Long.parseLong(projects.get(0).value())));
        }
        model.addAttribute("projects", projects);
        model.addAttribute("choosesProject", isUndertaker(actor));
        model.addAttribute("levels", choices.words(ProblemLevel.values(), ProblemLevel::messageKey, locale));
        return units;
    }

    private static UnitId unit(Option option) {
        return new UnitId(Long.parseLong(option.value()));
    }
}
