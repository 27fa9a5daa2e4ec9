package lianxi.permit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.calendar.Stop;
import org.jspecify.annotations.Nullable;

/** The spans in which a step was in 评审等, oldest first; the last one may still be open. */
record ReviewStops(List<Stop> spans) {

    static final ReviewStops NONE = new ReviewStops(List.of());

    ReviewStops {
        spans = List.copyOf(spans);
    }

    ReviewStops begun(LocalDate on) {
        List<Stop> more = new ArrayList<>(spans);
        more.add(Stop.open(on));
        return new ReviewStops(more);
    }

    ReviewStops ended(LocalDate on) {
        List<Stop> closed = new ArrayList<>(spans);
        int last = closed.size() - 1;
        closed.set(last, closed.get(last).closedOn(on));
        return new ReviewStops(closed);
    }

    /** "2017-02-08/2017-02-09;2017-03-01/" */
    String text() {
        return spans.stream()
                .map(stop -> stop.from() + "/" + (stop.isOpen() ? "" : stop.to()))
                .collect(Collectors.joining(";"));
    }

    static ReviewStops parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        return new ReviewStops(
                Arrays.stream(text.split(";")).map(ReviewStops::span).toList());
    }

    private static Stop span(String text) {
        String[] ends = text.split("/", -1);
        Stop open = Stop.open(LocalDate.parse(ends[0]));
        return ends[1].isEmpty() ? open : open.closedOn(LocalDate.parse(ends[1]));
    }

    /** Keeps the spans in one text column. */
    @Converter(autoApply = true)
    static class AsText implements AttributeConverter<ReviewStops, String> {

        @Override
        public String convertToDatabaseColumn(ReviewStops stops) {
            return stops == null ? "" : stops.text();
        }

        @Override
        public ReviewStops convertToEntityAttribute(String text) {
            return parse(text);
        }
    }
}
