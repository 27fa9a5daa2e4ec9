package lianxi.meeting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the series of regular meetings (例会制度). */
@Component
@Transactional(readOnly = true)
public class MeetingSeriesQueries {

    private final MeetingSeriesTable table;

    MeetingSeriesQueries(MeetingSeriesTable table) {
        this.table = table;
    }

    /** The group's regular meeting; empty until the office has set its rule. */
    public Optional<MeetingSeries> current() {
        return table.all().stream().findFirst();
    }
}
