package lianxi.permit;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.calendar.StopGround;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is stopped, and the written notice to the applicant about it (暂停计时事由与书面告知, 行政许可法 Art. 45).
 *
 * @param noticeNumber the notice's number, null where none was recorded
 */
public record StopTerms(
        StopGround ground,
        @Nullable String noticeNumber,
        @Nullable LocalDate noticeOn) {

    public StopTerms {
        Objects.requireNonNull(ground);
    }

    boolean hasNotice() {
        return noticeNumber != null && noticeOn != null;
    }
}
