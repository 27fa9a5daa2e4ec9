package lianxi.calendar;

/**
 * Why a clock is stopped (暂停计时事由). 行政许可法 Art. 45 names all that stops a statutory limit; what stops promised and
 * internal ones only stands last.
 */
public enum StopGround {
    HEARING(true),
    TENDER(true),
    AUCTION(true),
    INSPECTION(true),
    TESTING(true),
    QUARANTINE(true),
    APPRAISAL(true),
    EXPERT_REVIEW(true),
    SUPERIOR_APPROVAL(false),
    APPLICANT_SUPPLEMENT(false);

    private final boolean statutory;

    StopGround(boolean statutory) {
        this.statutory = statutory;
    }

    /** Whether Art. 45 names it. */
    public boolean isStatutory() {
        return statutory;
    }

    /** Whether it stops limits of this nature: statutory ones stop on the grounds of Art. 45 alone. */
    public boolean stops(TimeLimit.Nature nature) {
        return statutory || nature == TimeLimit.Nature.PROMISED;
    }

    public String messageKey() {
        return "calendar.stop." + name();
    }
}
