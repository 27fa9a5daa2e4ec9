package lianxi.permit;

import java.time.LocalDate;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.LimitVersion;
import lianxi.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may stop a limit (暂停计时的条件): a statutory one only the grounds of 行政许可法 Art. 45, with the written notice to the
 * applicant; a promised one also a superior's approval or the applicant's supplement.
 */
@Component
class StopRules {

    /**
     * @param limit the limit in force; null where none is set, so that nothing runs which a stop could wrong
     * @param submittedOn when the application was handed in: nobody is notified before
     */
    void check(
            @Nullable LimitVersion limit, @Nullable StopTerms terms, @Nullable LocalDate submittedOn, LocalDate today) {
        if (terms == null) {
            throw new RefusedException("ground", "permit.refused.ground");
        }
        boolean statutory =
                limit != null && limit.limit() != null && limit.limit().nature() == TimeLimit.Nature.STATUTORY;
        if (statutory && !terms.ground().stops(limit.limit().nature())) {
            throw new RefusedException("ground", "permit.refused.groundStatutory");
        }
        if (statutory && (terms.noticeNumber() == null || terms.noticeNumber().isBlank())) {
            throw new RefusedException("noticeNumber", "permit.refused.notice");
        }
        if (statutory && terms.noticeOn() == null) {
            throw new RefusedException("noticeOn", "permit.refused.noticeOn");
        }
        if (terms.noticeOn() != null && terms.noticeOn().isAfter(today)) {
            throw new RefusedException("noticeOn", "permit.refused.future");
        }
        if (terms.noticeOn() != null && submittedOn != null && terms.noticeOn().isBefore(submittedOn)) {
            throw new RefusedException("noticeOn", "permit.refused.noticeEarly", submittedOn);
        }
    }
}
