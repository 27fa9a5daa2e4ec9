package lianxi.supervision.measure;

import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.SupervisionSection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open talks and proposals on the page /supervision (约谈和问责建议一栏): to a unit its own talks. */
@Component
@Order(60)
class MeasureSection implements SupervisionSection {

    private final MeasureScope scope;
    private final JdbcClient jdbc;

    MeasureSection(MeasureScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** How many are open within the reader's scope. */
    public record Content(int talks, int unconfirmed, int proposals, boolean prepares) {}

    @Override
    public String template() {
        return "supervision/measure/section";
    }

    @Override
    public Optional<Object> content(Actor actor) {
        boolean knows = SupervisionRights.knowsBeforehand(actor);
        Content content = jdbc.sql("""
                        select (select count(*) from supervision_talk t where t.state in ('DRAFT', 'NOTIFIED') and %1$s) as talks,
                               (select count(*) from supervision_talk t where t.state = 'HELD' and %1$s) as unconfirmed,
                               (select count(*) from supervision_proposal p
                                 where p.state in ('DRAFT', 'SUBMITTED', 'APPROVED') and %2$s) as proposals
                        """.formatted(MeasureScope.TALK, MeasureScope.PROPOSAL))
                .params(scope.ofProposals(actor))
                .query((row, n) ->
                        new Content(row.getInt("talks"), row.getInt("unconfirmed"), row.getInt("proposals"), knows))
                .single();
        boolean empty = content.talks() + content.unconfirmed() + content.proposals() == 0;
        return empty && !knows ? Optional.empty() : Optional.of(content);
    }
}
