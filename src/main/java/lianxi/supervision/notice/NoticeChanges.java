package lianxi.supervision.notice;

/** What changed under an issued notice (通报后变更): findings that it prints and a review has taken back or reworded since. */
final class NoticeChanges {

    /** Of {@code supervision_notice_item i} with its {@code supervision_finding f}: the finding is no longer what was printed. */
    static final String CHANGED = "(f.state <> 'CONCLUDED' or f.version <> i.revision)";

    /** Of an issued {@code supervision_notice n}: something changed, and no correction is drafted or stands. */
    static final String UNANSWERED = """
            n.relation is distinct from 'VOIDS'
             and exists (select 1 from supervision_notice_item i join supervision_finding f on f.id = i.subject_id
                          where i.notice_id = n.id and i.kind = 'FINDING' and i.taken and\s""" + CHANGED + """
            ) and not exists (select 1 from supervision_notice v where v.supersedes = n.id)""";

    private NoticeChanges() {}
}
