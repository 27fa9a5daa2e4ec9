package lianxi.permit;

import java.util.Optional;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Materials are read by those who read the evidence of a step ({@link StepEvidence}). */
@Component
class MaterialFiles implements AttachmentAccess {

    static final String KIND = "permit-material";

    private final JdbcClient jdbc;

    MaterialFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long material) {
        Optional<Boolean> readable = jdbc.sql("""
                        select t.unit_id, p.undertaker_unit from permit_material m
                          join permit_track t on t.id = m.track_id join project p on p.id = t.project_id
                         where m.id = ?""")
                .param(material)
                .query((row, n) -> StepEvidence.mayRead(
                        actor, new UnitId(row.getLong("unit_id")), new UnitId(row.getLong("undertaker_unit"))))
                .optional();
        return readable.orElse(false);
    }
}
