package lianxi.permit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.calendar.Acceptance.Filing;
import org.jspecify.annotations.Nullable;

/** When a step was handed in, each time with the day on which 补正 was asked for, if it was (收件与补正告知), oldest first. */
record Filings(List<Filing> receipts) {

    static final Filings NONE = new Filings(List.of());

    Filings {
        receipts = List.copyOf(receipts);
    }

    Filings received(LocalDate on) {
        List<Filing> more = new ArrayList<>(receipts);
        more.add(new Filing(on, null));
        return new Filings(more);
    }

    /** Told what must be completed of what was received last. */
    Filings told(LocalDate on) {
        List<Filing> told = new ArrayList<>(receipts);
        int last = told.size() - 1;
        told.set(last, new Filing(told.get(last).receivedOn(), on));
        return new Filings(told);
    }

    boolean isEmpty() {
        return receipts.isEmpty();
    }

    /** "2017-01-10/2017-01-12;2017-01-20/" */
    String text() {
        return receipts.stream()
                .map(one -> one.receivedOn() + "/" + (one.toldOn() == null ? "" : one.toldOn()))
                .collect(Collectors.joining(";"));
    }

    static Filings parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        return new Filings(Arrays.stream(text.split(";")).map(Filings::filing).toList());
    }

    private static Filing filing(String text) {
        String[] days = text.split("/", -1);
        return new Filing(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]));
    }

    /** Keeps the receipts in one text column. */
    @Converter(autoApply = true)
    static class AsText implements AttributeConverter<Filings, String> {

        @Override
        public String convertToDatabaseColumn(Filings filings) {
            return filings == null ? "" : filings.text();
        }

        @Override
        public Filings convertToEntityAttribute(String text) {
            return parse(text);
        }
    }
}
