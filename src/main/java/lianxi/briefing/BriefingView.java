package lianxi.briefing;

import java.time.Instant;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as its page shows it.
 *
 * @param handWritten the sections whose text is no longer as compiled
 * @param supersededBy later briefings that correct or void it, within the reader's scope
 */
public record BriefingView(
        BriefingId id,
        ReportWeek week,
        String title,
        Sections sections,
        List<Section> handWritten,
        FigureSet figures,
        Comparison before,
        @Nullable BriefingId supersedes,
        @Nullable DocumentRelation relation,
        List<BriefingLine> supersededBy,
        Instant compiledAt,
        String compiledBy,
        @Nullable Instant editedAt,
        @Nullable String editedBy,
        int version,
        DocumentView document) {}
