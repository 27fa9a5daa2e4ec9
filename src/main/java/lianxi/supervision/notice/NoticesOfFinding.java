package lianxi.supervision.notice;

import lianxi.supervision.finding.FindingThread;
import org.springframework.stereotype.Component;

/** Tells on a finding's page in which issued notices it was named (列入督查通报). */
@Component
class NoticesOfFinding implements FindingThread {

    @Override
    public String select() {
        return """
                select d.issued_at as at, d.signed_by as by_name, 'supervision.notice.thread' as what, n.title as arg,
                       '' as words, case when :knows or :readsAll or exists (
                           select 1 from document_delivery r where r.document_id = d.id and r.unit_id in (:writes))
                           then '/supervision/notices/' || n.id end as path
                  from supervision_notice_item i
                  join supervision_notice n on n.id = i.notice_id
                  join document d on d.id = n.document_id
                 where i.subject_kind = 'finding' and i.subject_id = :finding and i.taken and d.state = 'ISSUED'""";
    }
}
