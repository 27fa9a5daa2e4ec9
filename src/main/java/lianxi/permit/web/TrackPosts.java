package lianxi.permit.web;

import java.util.Locale;
import java.util.function.Supplier;
import lianxi.permit.StepId;
import lianxi.permit.TrackId;
import lianxi.permit.TrackQueries;
import lianxi.permit.TrackView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way every form of a track goes: who may post it, done once, back to the track's page. */
@Component
class TrackPosts {

    private final TrackQueries queries;
    private final TrackPages pages;
    private final Idempotency idempotency;

    TrackPosts(TrackQueries queries, TrackPages pages, Idempotency idempotency) {
        this.queries = queries;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    /** A form on its way in; the step is the one that the page shows when it is refused. */
    record Post(
            Actor actor,
            TrackId track,
            @Nullable StepId step,
            TrackForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {}

    /** @throws ForbiddenException if the actor may read the track but not move it */
    TrackView requireWriter(Actor actor, TrackId id) {
        return pages.writable(actor, queries.track(actor, id));
    }

    TrackView requireReassigner(Actor actor, TrackId id) {
        TrackView track = requireWriter(actor, id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return track;
    }

    /** The 组长 moves any target. */
    void requireTargetMover(Actor actor, TrackId id) {
        if (actor.has(Power.GROUP_HEAD)) {
            queries.track(actor, id);
        } else {
            requireWriter(actor, id);
        }
    }

    String submit(Post post, String done, Runnable work) {
        return submitTold(post, () -> {
            work.run();
            return done;
        });
    }

    /** @param work answers the key of what is said afterwards */
    String submitTold(Post post, Supplier<String> work) {
        return submit(post, () -> page(post.actor(), post.track(), post.step(), post.model(), post.locale()), work);
    }

    /** @param again shows the form that was refused */
    String submit(Post post, Supplier<String> again, Supplier<String> work) {
        return Submission.submit(
                post.binding(),
                again,
                () -> idempotency.once(post.actor(), post.form().getKey(), () -> {
                    Flash.done(post.redirect(), work.get());
                    return "redirect:/permits/" + post.track();
                }));
    }

    String page(Actor actor, TrackId id, @Nullable StepId step, Model model, Locale locale) {
        pages.fill(actor, queries.track(actor, id), step, model, locale);
        return "permit/track";
    }
}
