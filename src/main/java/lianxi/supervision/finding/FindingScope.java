package lianxi.supervision.finding;

/** {@link FindingRights#mayRead} in SQL (发现问题可见范围). */
final class FindingScope {

    /** On {@code supervision_finding f}. */
    static final String READABLE = """
            (:knows or (f.inspection_id is not null or f.state in ('CONCLUDED', 'REVOKED'))
                       and (:readsAll or f.unit_id in (:writes)))""";

    private FindingScope() {}
}
