package lianxi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.calendar.Light;
import lianxi.document.PaperPart;
import lianxi.shared.BusinessClock;
import lianxi.supervision.CheckKind;
import lianxi.supervision.NoticeId;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionView;
import lianxi.task.TaskLine;
import lianxi.task.TaskState;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a notice of what was recorded (通报起草): checks, good practice, findings, rectifications, what was not seen to. */
@Component
@Transactional(readOnly = true)
class NoticeCompiler {

    private static final ZoneId ZONE = BusinessClock.ZONE;

    private final NoticeCandidates candidates;
    private final InspectionQueries inspections;
    private final FindingQueries findings;
    private final NoticeWords words;
    private final Clock clock;

    NoticeCompiler(
            NoticeCandidates candidates,
            InspectionQueries inspections,
            FindingQueries findings,
            NoticeWords words,
            Clock clock) {
        this.candidates = candidates;
        this.inspections = inspections;
        this.findings = findings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param notice the one that is compiled anew; null for a new one
     * @param chosen what was taken or left in it before
     */
    NoticeContent compile(Coverage coverage, @Nullable NoticeId notice, Map<MatterKey, Boolean> chosen) {
        LocalDate from = coverage.from();
        LocalDate to = coverage.to();
        List<NoticeItem> items = candidates.upTo(to, notice, chosen);
        List<NoticeItem> printed = items.stream().filter(NoticeItem::taken).toList();
        Rectifications figures = rectifications();
        List<PaperPart> parts = new ArrayList<>();
        parts.add(PaperPart.of(NoticeParts.OPENING, "", opening(from, to)));
        parts.add(section(NoticeParts.CHECKS, checks(from, to)));
        section(parts, NoticeParts.PRACTICES, printed, NoticeItemKind.PRACTICE, "", to);
        section(parts, NoticeParts.FINDINGS, printed, NoticeItemKind.FINDING, findings(printed), to);
        parts.add(section(NoticeParts.RECTIFICATION, rectification(figures)));
        section(parts, NoticeParts.MATTERS, printed, NoticeItemKind.MATTER, matters(printed), to);
        boolean criticises =
                !Criticism.units(null, NoticeItem.criticised(printed), figures).isEmpty();
        parts.add(section(
                NoticeParts.DEMANDS,
                words.text("supervision.notice.draft.demands." + (criticises ? "strict" : "mild"))));
        return new NoticeContent(title(coverage), items, parts, figures);
    }

    private void section(
            List<PaperPart> parts,
            String key,
            List<NoticeItem> printed,
            NoticeItemKind kind,
            String intro,
            LocalDate to) {
        parts.add(section(key, intro));
        printed.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> PaperPart.of(item.code(), item.heading(), item.words()))
                .forEach(parts::add);
    }

    private PaperPart section(String key, String text) {
        return PaperPart.of(key, words.text("supervision.notice.draft." + key + ".heading"), text);
    }

    private String title(Coverage coverage) {
        LocalDate from = coverage.from();
        LocalDate to = coverage.to();
        return coverage.isMonth()
                ? words.text(
                        "supervision.notice.draft.title.month",
                        NoticeWords.number(to.getYear()),
                        NoticeWords.number(to.getMonthValue()))
                : words.text(
                        "supervision.notice.draft.title", words.day(from, to.getYear()), words.day(to, from.getYear()));
    }

    private String opening(LocalDate from, LocalDate to) {
        return words.text("supervision.notice.draft.opening", words.fullDay(from), words.day(to, from.getYear()));
    }

    private String checks(LocalDate from, LocalDate to) {
        List<InspectionView> made = inspections.finished(
                from.atStartOfDay(ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(ZONE).toInstant());
        if (made.isEmpty()) {
            return words.text("supervision.notice.draft.checks.none");
        }
        long spot =
                made.stream().filter(one -> one.kind() == CheckKind.SPOT_CHECK).count();
        return words.text(
                "supervision.notice.draft.checks",
                NoticeWords.number(made.size()),
                NoticeWords.number(made.size() - spot),
                NoticeWords.number(spot),
                words.listed(
                        made.stream().map(InspectionView::unitName).distinct().toList()));
    }

    private String findings(List<NoticeItem> printed) {
        List<NoticeItem> found = printed.stream()
                .filter(item -> item.kind() == NoticeItemKind.FINDING)
                .toList();
        long units = found.stream().map(NoticeItem::unit).distinct().count();
        return found.isEmpty()
                ? words.text("supervision.notice.draft.findings.none")
                : words.text(
                        "supervision.notice.draft.findings",
                        NoticeWords.number(found.size()),
                        NoticeWords.number(units));
    }

    private String matters(List<NoticeItem> printed) {
        long matters = printed.stream()
                .filter(item -> item.kind() == NoticeItemKind.MATTER)
                .count();
        return matters == 0 ? "" : words.text("supervision.notice.draft.matters", NoticeWords.number(matters));
    }

    private String rectification(Rectifications figures) {
        if (figures.all() == 0) {
            return "";
        }
        String late = figures.overdue() == 0
                ? ""
                : words.text("supervision.notice.draft.rectification.overdue", NoticeWords.number(figures.overdue()));
        return words.text(
                "supervision.notice.draft.rectification",
                words.fullDay(figures.on()),
                NoticeWords.number(figures.all()),
                NoticeWords.number(figures.struckOff()),
                NoticeWords.number(figures.waiting()),
                NoticeWords.number(figures.underWay()),
                late);
    }

    private Rectifications rectifications() {
        return new Rectifications(
                LocalDate.now(clock),
                findings.struckOffRectifications(),
                findings.openRectifications().stream()
                        .flatMap(one -> one.rectification() == null
                                ? Stream.empty()
                                : Stream.of(line(one, one.rectification())))
                        .collect(Collectors.toList()));
    }

    private static Rectifications.Line line(FindingLine finding, TaskLine task) {
        return new Rectifications.Line(
                finding.unit(),
                finding.unitName(),
                finding.text().title(),
                task.due(),
                task.state().messageKey(),
                task.state().isClosing() || task.state() == TaskState.COMPLETED,
                task.light().light() == Light.OVERDUE);
    }
}
