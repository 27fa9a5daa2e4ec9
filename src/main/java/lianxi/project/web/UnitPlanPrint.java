package lianxi.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lianxi.document.Block;
import lianxi.document.DocumentLayout;
import lianxi.document.PdfRenderer;
import lianxi.document.PrintedDocument;
import lianxi.document.SampleGroup;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.PlanState;
import lianxi.project.plan.UnitPlanView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a version of a unit's plan on A4, always in Chinese (推进方案打印稿). */
@Component
class UnitPlanPrint {

    /** 一二三四五六七八九十, the digits of headings. */
    private static final String DIGITS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private final PdfRenderer renderer;
    private final ObjectProvider<SampleGroup> sample;
    private final MessageSource messages;
    private final MarkedDates marked;
    private final Clock clock;

    UnitPlanPrint(
            PdfRenderer renderer,
            ObjectProvider<SampleGroup> sample,
            MessageSource messages,
            MarkedDates marked,
            Clock clock) {
        this.marked = marked;
        this.renderer = renderer;
        this.sample = sample;
        this.messages = messages;
        this.clock = clock;
    }

    String fileName(UnitPlanView plan) {
        return text("project.plan.print.file", plan.unitName(), plan.number());
    }

    byte[] pdf(UnitPlanView plan) {
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        String subtitle = subtitle(plan);
        return renderer.render(new PrintedDocument(
                DocumentLayout.PLAIN,
                "",
                null,
                "",
                plan.unitName(),
                "",
                text("project.plan.print.title", plan.unitName()),
                isSample ? text("project.plan.print.sample", subtitle) : subtitle,
                blocks(plan),
                List.of(),
                footer(isSample, plan.state() != PlanState.ADOPTED),
                plan.traces().savedAt()));
    }

    private String subtitle(UnitPlanView plan) {
        if (plan.state() != PlanState.ADOPTED || plan.traces().settledAt() == null) {
            return text("project.plan.print.subtitle", plan.number());
        }
        LocalDate on = LocalDate.ofInstant(plan.traces().settledAt(), clock.getZone());
        return text("project.plan.print.subtitle.adopted", plan.number(), fullDay(on));
    }

    private @Nullable String footer(boolean isSample, boolean isDraft) {
        if (isSample) {
            return text(isDraft ? "project.plan.print.footer.sample-draft" : "project.plan.print.footer.sample");
        }
        return isDraft ? text("project.plan.print.footer.draft") : null;
    }

    private List<Block> blocks(UnitPlanView plan) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, text("project.plan.print.approach")));
        blocks.addAll(Block.paragraphs(plan.approach().isBlank() ? text("project.plan.print.none") : plan.approach()));
        blocks.add(new Block.Heading(1, text("project.plan.print.nodes")));
        int year = LocalDate.ofInstant(plan.traces().savedAt(), clock.getZone()).getYear();
        int at = 0;
        for (Map.Entry<String, List<PlanRowView>> group : plan.open().entrySet()) {
            blocks.add(new Block.Heading(2, text("project.plan.print.project", ordinal(++at), group.getKey())));
            blocks.add(openTable(group.getValue(), year));
        }
        if (at == 0) {
            blocks.addAll(Block.paragraphs(text("project.plan.print.none")));
        }
        if (marked.any(plan.plannedDays())) {
            blocks.addAll(Block.paragraphs(text("shared.provisional")));
        }
        if (!plan.done().isEmpty()) {
            blocks.add(new Block.Heading(1, text("project.plan.print.done")));
            blocks.add(doneTable(plan, year));
        }
        return blocks;
    }

    private Block openTable(List<PlanRowView> rows, int year) {
        return new Block.Table(
                null,
                List.of(
                        new Block.Column(text("project.plan.col.node"), 6, false),
                        new Block.Column(text("projectPlanForm.person"), 4, true),
                        new Block.Column(text("project.plan.col.span"), 6, true),
                        new Block.Column(text("project.extension.safe"), 5, true),
                        new Block.Column(text("projectPlanForm.measures"), 5, false)),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.personName() == null ? text("project.plan.nobody") : row.personName(),
                                span(row, year),
                                planned(row.latestSafeDate(), year),
                                row.measures()))
                        .toList());
    }

    private Block doneTable(UnitPlanView plan, int year) {
        List<List<String>> rows = new ArrayList<>();
        plan.done()
                .forEach((project, done) ->
                        done.forEach(row -> rows.add(List.of(project, row.name(), day(row.finishedOn(), year)))));
        return new Block.Table(
                null,
                List.of(
                        new Block.Column(text("project.plan.project"), 10, false),
                        new Block.Column(text("project.plan.col.node"), 11, false),
                        new Block.Column(text("project.plan.col.finished"), 5, true)),
                rows);
    }

    private String span(PlanRowView row, int year) {
        return row.startsOn() == null || row.finishesOn() == null
                ? text("project.plan.undated")
                : text("project.plan.print.span", planned(row.startsOn(), year), planned(row.finishesOn(), year));
    }

    /** With † in a year whose holidays are not known yet. */
    private String planned(@Nullable LocalDate day, int year) {
        return day(day, year) + marked.sign(day);
    }

    private String day(@Nullable LocalDate day, int year) {
        if (day == null) {
            return text("project.extension.safe.none");
        }
        return day.getYear() == year ? text("project.plan.print.day", parts(day)) : fullDay(day);
    }

    private String fullDay(LocalDate day) {
        return text("project.plan.print.full-day", parts(day));
    }

    private static Object[] parts(LocalDate day) {
        return new Object[] {
            Integer.toString(day.getYear()),
            Integer.toString(day.getMonthValue()),
            Integer.toString(day.getDayOfMonth())
        };
    }

    private static String ordinal(int index) {
        String ones = index % 10 == 0 ? "" : DIGITS.substring(index % 10 - 1, index % 10);
        String tens = index < 20 ? "" : DIGITS.substring(index / 10 - 1, index / 10);
        return index < 10 ? ones : tens + DIGITS.substring(9) + ones;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
