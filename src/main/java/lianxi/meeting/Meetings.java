package lianxi.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All meetings. */
interface Meetings extends Repository<Meeting, Long> {

    Optional<Meeting> findById(long id);

    Meeting saveAndFlush(Meeting meeting);
}
