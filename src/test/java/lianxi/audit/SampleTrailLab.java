package lianxi.audit;

import org.springframework.jdbc.core.JdbcTemplate;

/** The sample's trail for tests in which nothing happens that would have to be written. */
public final class SampleTrailLab {

    private SampleTrailLab() {}

    public static SampleTrail withoutDatabase() {
        return new SampleTrail(new AuditTable(new JdbcTemplate()));
    }
}
