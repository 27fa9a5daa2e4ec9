package lianxi.permit.catalogue;

/** How far a legal basis was checked (依据可信度): statute text read, a published page says so, not verified. */
public enum Confidence {
    H,
    M,
    L;

    public String messageKey() {
        return "permit.confidence." + name();
    }
}
