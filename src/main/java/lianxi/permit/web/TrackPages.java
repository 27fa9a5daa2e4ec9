package lianxi.permit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lianxi.liability.LiabilityQueries;
import lianxi.permit.Ball;
import lianxi.permit.HoldReason;
import lianxi.permit.MaterialQueries;
import lianxi.permit.PermitQueries;
import lianxi.permit.StepAction;
import lianxi.permit.StepId;
import lianxi.permit.StepView;
import lianxi.permit.TrackLinks;
import lianxi.permit.TrackView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.Option;
import lianxi.task.order.LadderEntry;
import lianxi.task.order.LadderQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a track's page: the view, the words, and a fresh form for each thing that was not just refused. */
@Component
class TrackPages {

    private final RosterQueries roster;
    private final TrackWords words;
    private final MaterialQueries materials;
    private final LadderQueries ladder;
    private final ObjectProvider<TrackLinks> links;
    private final MessageSource messages;
    private final Clock clock;

    TrackPages(
            RosterQueries roster,
            TrackWords words,
            MaterialQueries materials,
            LadderQueries ladder,
            ObjectProvider<TrackLinks> links,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.roster = roster;
        this.words = words;
        this.materials = materials;
        this.ladder = ladder;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws ForbiddenException if the actor may read the track but not move it */
    TrackView writable(Actor actor, TrackView track) {
        if (!actor.mayActFor(track.line().unit())) {
            throw new ForbiddenException();
        }
        return track;
    }

    /** The same for those who add materials to it. */
    TrackView handedIn(Actor actor, TrackView track) {
        if (!materials.mayHandIn(actor, track)) {
            throw new ForbiddenException();
        }
        return track;
    }

    /** The page that gives the track to another unit. */
    String reassignment(TrackView track, Model model) {
        model.addAttribute("track", track);
        add(model, "permitUnitForm", track, () -> {
            PermitUnitForm form = new PermitUnitForm();
            form.setUnit(track.line().unit());
            return form;
        });
        model.addAttribute(
                "units",
                roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        return "permit/unit";
    }

    void fill(Actor actor, TrackView track, @Nullable StepId wanted, Model model, Locale locale) {
        boolean writes = actor.mayActFor(track.line().unit());
        StepView step = writes ? track.movable(wanted) : null;
        model.addAttribute("track", track);
        model.addAttribute(
                "links",
                links.orderedStream()
                        .flatMap(later -> later.links(actor, track.line()).stream())
                        .toList());
        model.addAttribute("kind", CellKind.of(track.line().reading()));
        model.addAttribute("steps", words.steps(track, locale));
        model.addAttribute("history", words.history(track, locale));
        model.addAttribute("provisional", words.isProvisional(track));
        model.addAttribute("materials", materials.of(actor, track));
        model.addAttribute("readsMaterials", materials.mayRead(actor, track));
        model.addAttribute("handsIn", materials.mayHandIn(actor, track));
        model.addAttribute("urgings", urgings(actor, track));
        boolean movesTarget = writes || actor.has(Power.GROUP_HEAD);
        model.addAttribute("writes", writes);
        model.addAttribute("movesTarget", movesTarget);
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute(
                "chained",
                track.line().reading().isOverdue()
                        && LiabilityQueries.isFor(actor, track.line().unit()));
        model.addAttribute("step", step);
        model.addAttribute("wanted", wanted);
        if (!model.containsAttribute("back")) {
            model.addAttribute("back", "/permits#t" + track.line().id());
        }
        if (movesTarget) {
            add(model, "permitTargetForm", track, () -> targetForm(track));
        }
        if (writes) {
            addForms(track, step, model);
            addOptions(step, model, locale);
        }
    }

    /** What was sent about its steps: for the unit that answers for it and for those who read everything. */
    private List<LadderEntry> urgings(Actor actor, TrackView track) {
        if (!actor.readsEverything() && !actor.writesFor(track.line().unit())) {
            return List.of();
        }
        return ladder.thread(
                actor,
                PermitQueries.LADDER,
                track.steps().stream().map(step -> step.id().value()).toList());
    }

    private void addForms(TrackView track, @Nullable StepView step, Model model) {
        if (step != null) {
            add(model, "permitMoveForm", track, () -> moveForm(step));
        }
        add(model, "permitStrikeForm", track, PermitStrikeForm::new);
        add(model, "permitBallForm", track, () -> {
            PermitBallForm form = new PermitBallForm();
            form.setHolder(track.ballSet());
            return form;
        });
        add(model, "permitHoldForm", track, () -> {
            PermitHoldForm form = new PermitHoldForm();
            form.setHold(track.line().hold());
            form.setHoldNote(track.holdNote() == null ? "" : track.holdNote());
            return form;
        });
        add(model, "permitJudgementForm", track, () -> {
            PermitJudgementForm form = new PermitJudgementForm();
            form.setJudgement(track.judgement() == null ? "" : track.judgement().text());
            return form;
        });
        add(model, "permitVerifyForm", track, PermitVerifyForm::new);
    }

    private static PermitTargetForm targetForm(TrackView track) {
        PermitTargetForm form = new PermitTargetForm();
        form.setTarget(track.line().targetOn());
        return form;
    }

    private PermitMoveForm moveForm(StepView step) {
        PermitMoveForm form = new PermitMoveForm();
        form.setAction(step.actions().get(0));
        form.setOn(LocalDate.now(clock));
        return form;
    }

    /** The version is the track's now, unless a refused form brings its own. */
    private static void add(Model model, String name, TrackView track, Supplier<? extends TrackForm> fresh) {
        if (!model.containsAttribute(name)) {
            TrackForm form = fresh.get();
            form.setVersion(track.version());
            model.addAttribute(name, form);
        }
    }

    private void addOptions(@Nullable StepView step, Model model, Locale locale) {
        List<StepAction> actions = step == null ? List.of() : step.actions();
        model.addAttribute("actions", options(actions.stream(), StepAction::messageKey, locale));
        List<String> variants = step == null ? List.of() : step.variants();
        model.addAttribute(
                "variants", variants.stream().map(name -> Option.of(name, name)).toList());
        model.addAttribute("balls", options(Arrays.stream(Ball.values()), Ball::messageKey, locale));
        model.addAttribute("holds", options(Arrays.stream(HoldReason.values()), HoldReason::messageKey, locale));
    }

    private <E extends Enum<E>> List<Option> options(
            Stream<E> values, java.util.function.Function<E, String> key, Locale locale) {
        return values.map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }
}
