package lianxi.supervision.notice;

import java.time.Clock;
import java.util.Optional;
import lianxi.shared.Moments;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was said of notices (审定记录); they are only added. */
@Repository
class Examinations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Examinations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long write(NoticeId notice, String digest, ExaminationCommand said, Examiner by, @Nullable String recordedBy) {
        return jdbc.sql("""
                        insert into supervision_notice_examination (notice_id, digest, agreed, words, examiner, examined_by,
                               authority, examined_on, recorded_by, at)
                        values (:notice, :digest, :agreed, :words, :examiner, :by, :authority, :on, :recordedBy, :now)
                        returning id""")
                .param("notice", notice.value())
                .param("digest", digest)
                .param("agreed", said.agreed())
                .param("words", said.words())
                .param("examiner", by.person().value())
                .param("by", by.name())
                .param("authority", by.authority())
                .param("on", by.on())
                .param("recordedBy", recordedBy)
                .param("now", Moments.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** What was last said of the notice when it read so. */
    Optional<Boolean> agreed(NoticeId notice, String digest) {
        return jdbc.sql("""
                        select agreed from supervision_notice_examination
                         where notice_id = ? and digest = ? order by id desc limit 1""").params(notice.value(), digest).query(Boolean.class).optional();
    }
}
