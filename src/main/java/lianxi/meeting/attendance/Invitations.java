package lianxi.meeting.attendance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All invitations. */
interface Invitations extends Repository<Invitation, Long> {

    Optional<Invitation> findById(long id);

    List<Invitation> findByMeetingIdOrderByPartAscPositionAscIdAsc(long meeting);

    Invitation saveAndFlush(Invitation invitation);

    void delete(Invitation invitation);

    /** What was deleted is gone for reads by plain SQL, too. */
    void flush();
}
