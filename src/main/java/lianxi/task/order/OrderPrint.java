package lianxi.task.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianxi.document.Block;
import lianxi.document.Block.Addressee;
import lianxi.document.Block.Closing;
import lianxi.document.DocumentId;
import lianxi.document.DocumentLayout;
import lianxi.document.DocumentSource;
import lianxi.document.NumberSeries;
import lianxi.document.PrintedDocument;
import lianxi.document.PrintedDocument.ImprintLine;
import lianxi.document.SampleGroup;
import lianxi.document.Stamp;
import lianxi.roster.RosterQueries;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a 督办单 out for print, with the room of a seal. */
@Component
@Transactional(readOnly = true)
class OrderPrint implements DocumentSource {

    private final SupervisionOrders orders;
    private final OrderSettingService settings;
    private final RosterQueries roster;
    private final ObjectProvider<SampleGroup> sample;
    private final OrderWords words;
    private final Clock clock;

    OrderPrint(
            SupervisionOrders orders,
            OrderSettingService settings,
            RosterQueries roster,
            ObjectProvider<SampleGroup> sample,
            OrderWords words,
            Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.roster = roster;
        this.sample = sample;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public NumberSeries series() {
        return NumberSeries.SUPERVISION_ORDER;
    }

    @Override
    public String path(DocumentId id) {
        return "/orders/" + of(id).id();
    }

    /** A draft as it would be printed today. */
    PrintedDocument draft(OrderView draft, OrderSettings form) {
        return print(draft.text(), draft.unit(), form, Stamp.draft(LocalDate.now(clock), clock.instant()));
    }

    @Override
    public Composition compose(DocumentId id, Stamp stamp) {
        SupervisionOrder order = of(id);
        OrderText text = order.text();
        if (!stamp.isDraft() && order.relation() == null) {
            requireTimeLeft(text, stamp);
        }
        return new Composition(print(text, order.unit(), settings.current(), stamp), order.facts());
    }

    private PrintedDocument print(OrderText text, UnitId unit, OrderSettings form, Stamp stamp) {
        boolean isSample = sample.stream().anyMatch(SampleGroup::isSample);
        return new PrintedDocument(
                DocumentLayout.OFFICIAL,
                form.mark(),
                isSample ? words.text("task.print.sample") : null,
                stamp.number() == null ? words.text("task.print.no-number") : words.numbered(stamp.number()),
                form.issuer(),
                words.fullDay(stamp.dated()),
                text.title(),
                null,
                blocks(text, unit, form, stamp),
                imprint(text, form, stamp),
                footer(isSample, stamp),
                stamp.isDraft() ? stamp.dated().atStartOfDay(clock.getZone()).toInstant() : stamp.at());
    }

    /** An order whose dates lie before its own day would ask for the impossible. */
    private void requireTimeLeft(OrderText text, Stamp stamp) {
        if (text.answerBy().isBefore(stamp.dated()) || text.finishBy().isBefore(stamp.dated())) {
            throw new RefusedException(null, "task.refused.order-dates-passed");
        }
    }

    private List<Block> blocks(OrderText text, UnitId unit, OrderSettings form, Stamp stamp) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Addressee(
                words.text("task.print.addressee", roster.unit(unit).name())));
        Stream.of(text.matter(), text.demands()).map(Block::paragraphs).forEach(blocks::addAll);
        int year = stamp.dated().getYear();
        String closing = words.text(
                "task.print.closing",
                words.day(text.finishBy(), year),
                words.day(text.answerBy(), year),
                text.answerTo());
        blocks.add(new Closing(closing, form.issuer(), words.fullDay(stamp.dated())));
        return blocks;
    }

    private List<ImprintLine> imprint(OrderText text, OrderSettings form, Stamp stamp) {
        List<ImprintLine> lines = new ArrayList<>();
        if (!text.copyTo().isBlank()) {
            String stop = words.text("task.print.stop");
            String copyTo = text.copyTo().endsWith(stop) ? text.copyTo() : text.copyTo() + stop;
            lines.add(new ImprintLine(words.text("task.print.copy"), copyTo, null));
        }
        lines.add(new ImprintLine("", form.issuer(), words.text("task.print.issued", words.fullDay(stamp.dated()))));
        return lines;
    }

    private String footer(boolean isSample, Stamp stamp) {
        if (stamp.checkCode() == null) {
            return words.text(isSample ? "task.print.sample-draft" : "task.print.draft");
        }
        return words.text(isSample ? "task.print.sample-code" : "task.print.code", stamp.checkCode());
    }

    private SupervisionOrder of(DocumentId id) {
        return orders.findByDocumentId(id.value()).orElseThrow(NotFoundException::new);
    }
}
