package lianxi.supervision.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.BusinessClock;
import lianxi.supervision.FindingKind;
import lianxi.supervision.NoticeId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingText;
import lianxi.supervision.inspection.GoodPractice;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.task.TaskLine;
import lianxi.task.TaskState;
import lianxi.task.order.LadderFacts;
import lianxi.task.order.LadderQueries;
import lianxi.task.order.MatterKey;
import lianxi.task.order.Pressing;
import lianxi.task.order.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a notice may print (通报事项): findings that stand, good practice, matters whose 督办单 was not heeded. What another notice
 * prints is left out; what a person left out of an earlier one is offered again, but not ticked; a matter goes in by a
 * person's hand alone.
 */
@Component
@Transactional(readOnly = true)
class NoticeCandidates {

    private static final ZoneId ZONE = BusinessClock.ZONE;

    private final FindingQueries findings;
    private final InspectionQueries inspections;
    private final LadderQueries ladder;
    private final NoticeWords words;
    private final JdbcClient jdbc;

    NoticeCandidates(
            FindingQueries findings,
            InspectionQueries inspections,
            LadderQueries ladder,
            NoticeWords words,
            JdbcClient jdbc) {
        this.findings = findings;
        this.inspections = inspections;
        this.ladder = ladder;
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * In the order of print.
     *
     * @param notice the one that is compiled anew; null for a new one
     * @param chosen what was taken or left in it before
     */
    List<NoticeItem> upTo(LocalDate to, @Nullable NoticeId notice, Map<MatterKey, Boolean> chosen) {
        Map<MatterKey, Boolean> elsewhere = elsewhere(notice);
        List<NoticeItem> all = new ArrayList<>();
        LocalDate since = to.minusYears(1);
        inspections
                .practices(
                        since.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(ZONE).toInstant())
                .forEach(practice -> all.add(practice(practice)));
        findings.concluded(since, to).forEach(finding -> all.add(finding(finding, to.getYear())));
        ladder.waitingFor(Rung.NOTICE).forEach(matter -> all.add(matter(matter, to.getYear())));
        return all.stream()
                .filter(item -> !elsewhere.getOrDefault(item.subject(), false))
                .map(item -> item.taken(chosen.getOrDefault(
                        item.subject(), item.taken() && elsewhere.getOrDefault(item.subject(), true))))
                .toList();
    }

    /** What other notices offered, and whether they print it; voided ones aside. */
    private Map<MatterKey, Boolean> elsewhere(@Nullable NoticeId notice) {
        Map<MatterKey, Boolean> known = new HashMap<>();
        jdbc.sql("""
                        select i.subject_kind, i.subject_id, bool_or(i.taken) as taken
                          from supervision_notice_item i
                         where i.notice_id <> :own and not exists (
                               select 1 from supervision_notice v join document d on d.id = v.document_id
                                where v.supersedes = i.notice_id and v.relation = 'VOIDS' and d.state = 'ISSUED')
                         group by i.subject_kind, i.subject_id""").param("own", notice == null ? -1L : notice.value()).query(row -> {
            known.put(new MatterKey(row.getString("subject_kind"), row.getLong("subject_id")), row.getBoolean("taken"));
        });
        return known;
    }

    private NoticeItem practice(GoodPractice one) {
        return new NoticeItem(
                NoticeItemKind.PRACTICE,
                new MatterKey(NoticeItem.PRACTICE, one.id().value()),
                one.unit(),
                one.unitName(),
                one.text(),
                "/supervision/inspections/" + one.inspection(),
                null,
                null,
                true);
    }

    private NoticeItem finding(FindingLine one, int year) {
        FindingText text = one.text();
        String heading = text.kind() == FindingKind.OTHER
                ? words.text("supervision.notice.draft.finding", one.unitName(), text.title())
                : words.text(
                        "supervision.notice.draft.finding.kind",
                        one.unitName(),
                        text.title(),
                        words.text(text.kind().messageKey()));
        String demand = text.rectify() && text.due() != null
                ? "\n"
                        + words.text(
                                "supervision.notice.draft.demand",
                                words.withoutStop(text.demand()),
                                words.day(text.due(), year))
                : "";
        return new NoticeItem(
                NoticeItemKind.FINDING,
                new MatterKey(NoticeItem.FINDING, one.id().value()),
                one.unit(),
                heading,
                text.facts() + demand + struckOff(one),
                one.path(),
                null,
                one.version(),
                true);
    }

    /** What was put right by then is not asked for again. */
    private String struckOff(FindingLine one) {
        TaskLine task = one.rectification();
        return task != null && task.state() == TaskState.STRUCK_OFF
                ? "\n" + words.text("supervision.notice.draft.struck-off")
                : "";
    }

    private NoticeItem matter(Pressing one, int year) {
        LadderFacts facts = one.facts();
        LocalDate due = facts.due();
        return new NoticeItem(
                NoticeItemKind.MATTER,
                facts.matter(),
                facts.unit(),
                words.text("supervision.notice.draft.matter", one.unitName(), facts.title()),
                due == null
                        ? words.text("supervision.notice.draft.matter.undated")
                        : words.text("supervision.notice.draft.matter.words", words.day(due, year)),
                facts.path(),
                due,
                null,
                false);
    }
}
