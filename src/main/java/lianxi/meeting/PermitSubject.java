package lianxi.meeting;

import java.util.List;
import java.util.Optional;
import lianxi.permit.TrackId;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackLinks;
import lianxi.permit.TrackQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;

/** A blocked permit track for which a meeting is called, and the way there from the track's page. */
@Component
class PermitSubject implements MeetingSubject, TrackLinks {

    private final TrackQueries tracks;

    PermitSubject(TrackQueries tracks) {
        this.tracks = tracks;
    }

    @Override
    public String kind() {
        return "permit";
    }

    @Override
    public Optional<Subject> find(Actor actor, long id) {
        try {
            return Optional.of(subject(tracks.track(actor, new TrackId(id)).line()));
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Link> links(Actor actor, TrackLine track) {
        return actor.is(Role.OFFICE)
                ? List.of(new Link("/meetings/new?about=permit:" + track.id(), "meeting.call"))
                : List.of();
    }

    private static Subject subject(TrackLine track) {
        return new Subject(
                "permit:" + track.id(),
                track.projectName() + track.permitName(),
                "",
                "/permits/" + track.id(),
                track.unit());
    }
}
