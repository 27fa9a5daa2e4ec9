package lianxi.task.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianxi.document.DocumentNumber;
import lianxi.shared.BusinessClock;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.task.order.OrderLine;
import lianxi.task.order.Pressing;
import lianxi.task.order.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 督办单 and what is to be urged as spreadsheets. */
@Component
class OrderSheet {

    private static final List<String> ORDERS = List.of(
            "task.order.number",
            "taskOrderForm.title",
            "task.order.about",
            "task.order.unit",
            "task.order.state",
            "taskOrderForm.finishBy",
            "taskOrderForm.answerBy",
            "task.order.signed",
            "task.order.issued",
            "task.order.answered");

    private static final List<String> URGING = List.of(
            "task.urging.what",
            "task.urging.kind",
            "task.order.unit",
            "task.urging.light",
            "task.urging.due",
            "task.urging.left",
            "task.urging.reminded",
            "task.urging.urged",
            "task.urging.last",
            "task.urging.next",
            "task.urging.from");

    private final MessageSource messages;

    OrderSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] orders(List<OrderLine> lines, Locale locale) {
        return book(
                "task.order.title",
                ORDERS,
                lines.stream().map(line -> order(line, locale)).toList(),
                locale);
    }

    byte[] urging(List<Pressing> lines, Locale locale) {
        return book(
                "task.urging.title",
                URGING,
                lines.stream().map(line -> urging(line, locale)).toList(),
                locale);
    }

    private byte[] book(String title, List<String> head, List<List<@Nullable Object>> rows, Locale locale) {
        List<String> words = head.stream().map(key -> text(key, locale)).toList();
        return Spreadsheets.book().sheet(text(title, locale), words, rows).bytes();
    }

    private List<@Nullable Object> order(OrderLine line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        DocumentNumber number = line.number();
        cells.add(number == null ? null : messages.getMessage(number.series().numberKey(), number.arguments(), locale));
        cells.add(line.title());
        cells.add(text("task.matter." + line.matter().kind(), locale));
        cells.add(line.unitName());
        cells.add(text(line.late() ? "task.order.late" : line.stage().messageKey(), locale));
        cells.add(line.finishBy());
        cells.add(line.answerBy());
        cells.add(line.dated());
        cells.add(
                line.issuedAt() == null
                        ? null
                        : line.issuedAt().atZone(BusinessClock.ZONE).toLocalDate());
        cells.add(
                line.answeredAt() == null
                        ? null
                        : line.answeredAt().atZone(BusinessClock.ZONE).toLocalDate());
        return cells;
    }

    private List<@Nullable Object> urging(Pressing line, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.facts().title());
        cells.add(text("task.matter." + line.facts().matter().kind(), locale));
        cells.add(line.unitName());
        cells.add(
                line.facts().light() == null ? null : text(line.facts().light().messageKey(), locale));
        cells.add(line.facts().due());
        cells.add(line.facts().light() == null ? null : line.facts().light().workdaysLeft());
        cells.add(line.times(Rung.REMINDER));
        cells.add(line.times(Rung.URGE));
        cells.add(line.lastSent());
        cells.add(line.next() == null ? null : text(line.next().rung().messageKey(), locale));
        cells.add(line.next() == null ? null : line.next().from());
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
