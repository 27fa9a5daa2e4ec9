package lianxi.supervision.inspection;

/** Who knows of which inspections (检查知悉范围): the same rule as {@link InspectionView#isReadBy}, in SQL. */
final class InspectionScope {

    /** On {@code supervision_inspection i}. */
    static final String READABLE = "(:knows or i.known_at is not null and (:readsAll or i.unit_id in (:writes)))";

    private InspectionScope() {}
}
