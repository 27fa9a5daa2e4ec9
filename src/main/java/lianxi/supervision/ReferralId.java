package lianxi.supervision;

/** A referral's identity (问题线索移送). */
public record ReferralId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
