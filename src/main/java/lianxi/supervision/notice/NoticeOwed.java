package lianxi.supervision.notice;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** Notices that the supervision group has to finish, send or correct, that the 组长 has to examine, that its head has to sign. */
@Component
class NoticeOwed implements OwedSource {

    /** Whether a notice n criticises a unit, so that it needs an examination. */
    private static final String CRITICISES = """
            (n.criticises or n.relation is distinct from 'VOIDS' and (
             n.figures like '%"overdue":true%' or exists (
             select 1 from supervision_notice_item i where i.notice_id = n.id and i.taken and i.kind <> 'PRACTICE')))""";

    /** Whether the last word on a notice n in review was given after it was submitted. */
    private static final String EXAMINED = """
            exists (select 1 from supervision_notice_examination e
                     where e.notice_id = n.id and e.agreed and e.at >= d.submitted_at)""";

    @Override
    public String select() {
        return """
                select 'notice:' || n.id as subject, n.title as name, cast(null as text) as place,
                       case d.state when 'DRAFT' then 'supervision.notice.owed.finish'
                            when 'SIGNED' then 'supervision.notice.owed.send' else 'supervision.notice.owed.correct' end as act,
                       '/supervision/notices/' || n.id as path, cast(null as date) as due
                  from supervision_notice n join document d on d.id = n.document_id
                 where :supervisor and (d.state in ('DRAFT', 'SIGNED') or d.state = 'ISSUED' and %s)
                union all
                select 'notice:' || n.id, n.title, null, 'supervision.notice.owed.examine',
                       '/supervision/notices/' || n.id, null
                  from supervision_notice n join document d on d.id = n.document_id
                 where :head and d.state = 'IN_REVIEW' and %s
                   and not exists (select 1 from supervision_notice_examination e
                                    where e.notice_id = n.id and e.at >= d.submitted_at)
                union all
                select 'notice:' || n.id, n.title, null, 'supervision.notice.owed.sign',
                       '/supervision/notices/' || n.id || '/sign', null
                  from supervision_notice n join document d on d.id = n.document_id
                 where :supervisionHead and d.state = 'IN_REVIEW' and (not %s or %s)""".formatted(NoticeChanges.UNANSWERED, CRITICISES, CRITICISES, EXAMINED);
    }
}
