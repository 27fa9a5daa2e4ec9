package lianxi.supervision.conclusion;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightRules;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.shared.PersonId;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reviews and writes what they propose of each finding. */
@Component
class ReviewRows {

    private final AttachmentQueries attachments;
    private final ConclusionWords words;
    private final JdbcClient jdbc;

    ReviewRows(AttachmentQueries attachments, ConclusionWords words, JdbcClient jdbc) {
        this.attachments = attachments;
        this.words = words;
        this.jdbc = jdbc;
    }

    boolean hasOne(ConclusionId conclusion) {
        return jdbc.sql(
                        "select exists (select 1 from supervision_review where conclusion_id = ? and state <> 'WITHDRAWN')")
                .param(conclusion.value())
                .query(Boolean.class)
                .single();
    }

    Optional<ConclusionId> conclusion(ReviewId id) {
        return jdbc.sql("select conclusion_id from supervision_review where id = ?")
                .param(id.value())
                .query((row, n) -> new ConclusionId(row.getLong(1)))
                .optional();
    }

    /** The review that stands, else the last one that was withdrawn; two queries. */
    Optional<ReviewView> of(ConclusionId conclusion, LightRules rules, LocalDate today) {
        List<FindingVerdict> verdicts = new ArrayList<>();
        List<ReviewView> found = jdbc.sql("""
                        select r.*, f.finding_id, f.verdict, f.kind as as_kind, f.facts
                          from (select * from supervision_review where conclusion_id = ?
                                 order by state <> 'WITHDRAWN' desc, id desc limit 1) r
                          left join supervision_review_finding f on f.review_id = r.id
                         order by f.position""")
                .param(conclusion.value())
                .query((row, n) -> {
                    verdict(row).ifPresent(verdicts::add);
                    return view(row, rules, today);
                })
                .list();
        return found.stream()
                .findFirst()
                .map(one -> one.with(
                        verdicts, attachments.of(ReviewFiles.KIND, one.id().value())));
    }

    void write(ReviewId id, List<FindingVerdict> verdicts) {
        jdbc.sql("delete from supervision_review_finding where review_id = ?")
                .param(id.value())
                .update();
        int position = 0;
        for (FindingVerdict one : verdicts) {
            jdbc.sql("""
                            insert into supervision_review_finding (review_id, position, finding_id, verdict, kind, facts)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            position++,
                            one.finding().value(),
                            one.kind().name(),
                            one.as().name(),
                            one.facts())
                    .update();
        }
    }

    private ReviewView view(ResultSet row, LightRules rules, LocalDate today) throws SQLException {
        long id = row.getLong("id");
        LocalDate requested = row.getObject("requested_on", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        ReviewState state = ReviewState.valueOf(row.getString("state"));
        String result = row.getString("result");
        Long outcome = row.getObject("outcome_id", Long.class);
        return new ReviewView(
                new ReviewId(id),
                new ConclusionId(row.getLong("conclusion_id")),
                state,
                row.getString("reason"),
                row.getString("requested_by"),
                requested,
                due,
                person(row, "named"),
                row.getString("named_by"),
                person(row, "preparer"),
                row.getString("prepared_by"),
                moment(row, "prepared_at"),
                row.getString("opinion"),
                result == null ? null : ReviewResult.valueOf(result),
                row.getString("decision"),
                row.getString("decided_by"),
                row.getString("authority"),
                decided,
                outcome == null ? null : new ConclusionId(outcome),
                ReviewClock.decision(requested, words.draft("law")).reckon(rules.calendar(), today),
                rules.read(facts(state, due, decided), today),
                List.of(),
                List.of(),
                row.getInt("version"));
    }

    private static LightFacts facts(ReviewState state, LocalDate due, @Nullable LocalDate decided) {
        return switch (state) {
            case REQUESTED, PREPARED -> LightFacts.running(due);
            case DECIDED -> LightFacts.completed(due, decided);
            case WITHDRAWN -> LightFacts.calledOff();
        };
    }

    private static Optional<FindingVerdict> verdict(ResultSet row) throws SQLException {
        String kind = row.getString("verdict");
        return kind == null
                ? Optional.empty()
                : Optional.of(new FindingVerdict(
                        new FindingId(row.getLong("finding_id")),
                        FindingVerdict.Kind.valueOf(kind),
                        FindingKind.valueOf(row.getString("as_kind")),
                        row.getString("facts")));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }
}
