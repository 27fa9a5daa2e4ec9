package lianxi.supervision.notice;

import java.util.Optional;
import lianxi.document.DocumentQueries;
import lianxi.task.order.UpperRungSource;
import org.springframework.stereotype.Component;

/** Tells the ladder which things an issued notice names (督查通报): matters, and the rectifications of findings. */
@Component
class NoticeRungs implements UpperRungSource {

    private static final String NAMED = """
            from supervision_notice n
            join document d on d.id = n.document_id
            join supervision_notice_item i on i.notice_id = n.id and i.taken
            left join task t on i.kind = 'FINDING' and t.origin_kind = 'finding' and t.origin_id = i.subject_id
            where d.state = 'ISSUED' and n.relation is null and (i.kind = 'MATTER' or t.id is not null)
              and not exists (select 1 from supervision_notice v join document vd on vd.id = v.document_id
                               where v.supersedes = n.id and v.relation = 'VOIDS' and vd.state = 'ISSUED')""";

    private static final String THING = """
            case i.kind when 'MATTER' then i.subject_kind else 'task' end as kind, coalesce(t.id, i.subject_id) as id,
            'NOTICE' as rung\s""";

    @Override
    public String select() {
        return "select " + THING + ", cast(d.issued_at at time zone 'Asia/Shanghai' as date) as sent_on, i.due "
                + NAMED;
    }

    @Override
    public Optional<String> thread() {
        return Optional.of("select " + THING + """
                , d.issued_at as at, d.signed_by as by_name, n.title as words, '/supervision/notices/' || n.id as path\s""" + NAMED + " and " + DocumentQueries.IN_SCOPE);
    }
}
