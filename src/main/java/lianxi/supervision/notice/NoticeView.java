package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PaperPart;
import lianxi.shared.UnitId;
import lianxi.supervision.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice with everything its page shows.
 *
 * @param audience whom it is addressed to, as printed
 * @param criticises ticked by hand: criticises a unit though no item says so
 * @param items what may be printed, in its order, taken or left
 * @param figures how the rectifications stood when it was compiled
 * @param examinations what was said of it, the latest first
 * @param later notices that correct or void it, within the reader's scope
 * @param changed items whose finding was revoked or reworded since it was compiled, by their headings
 */
public record NoticeView(
        NoticeId id,
        @Nullable String period,
        LocalDate from,
        LocalDate to,
        String title,
        String audience,
        boolean criticises,
        List<PaperPart> parts,
        List<NoticeItem> items,
        Rectifications figures,
        List<Examination> examinations,
        Instant compiledAt,
        String compiledBy,
        @Nullable Instant editedAt,
        @Nullable String editedBy,
        @Nullable NoticeId supersedes,
        @Nullable DocumentRelation relation,
        List<NoticeLine> later,
        List<String> changed,
        int version,
        DocumentView document) {

    public String path() {
        return "/supervision/notices/" + id;
    }

    public List<NoticeItem> of(NoticeItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    public long taken(NoticeItemKind kind) {
        return of(kind).stream().filter(NoticeItem::taken).count();
    }

    /** The units that it criticises, by what it prints (被通报批评的单位). */
    public Set<UnitId> criticised() {
        return Criticism.units(relation, NoticeItem.criticised(items), figures);
    }

    /** Whether the group's head must have examined it before it is signed. */
    public boolean needsExamination() {
        return criticises || !criticised().isEmpty();
    }

    /** What was last said of the text as it stands; null if nothing was. */
    public @Nullable Examination examination() {
        return examinations.stream().filter(Examination::current).findFirst().orElse(null);
    }

    public boolean isExamined() {
        Examination last = examination();
        return last != null && last.agreed();
    }

    /** Made of the records, so that it can be compiled anew; one that corrects or voids another is not. */
    public boolean isCompiled() {
        return relation == null;
    }
}
