package lianxi.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackLinks;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;

/** The ways from a project's and a permit track's page to their problems, and to a new one. */
@Component
class ProblemLinks implements TrackLinks, ProjectSection {

    /** On a project's page: its problems, and whether the reader may raise one. */
    public record Content(long project, boolean mayRaise) {}

    @Override
    public List<Link> links(Actor actor, TrackLine track) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("/problems?show=ALL&permit=" + track.id(), "problem.ofTrack"));
        if (mayRaise(actor)) {
            links.add(new Link("/problems/new?permit=" + track.id(), "problem.new"));
        }
        return links;
    }

    @Override
    public String template() {
        return "problem/section";
    }

    @Override
    public Optional<Object> content(Actor actor, ProjectView project) {
        return Optional.of(new Content(project.id().value(), mayRaise(actor)));
    }

    private static boolean mayRaise(Actor actor) {
        return actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER);
    }
}
