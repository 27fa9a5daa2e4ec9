package lianxi.permit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lianxi.calendar.Stop;
import lianxi.calendar.StopGround;
import org.jspecify.annotations.Nullable;

/** The spans in which a step's clock stood still (暂停计时), in the order in which they were told; at most one is open. */
record ReviewStops(List<Stop> spans) {

    static final ReviewStops NONE = new ReviewStops(List.of());

    ReviewStops {
        spans = List.copyOf(spans);
    }

    ReviewStops with(Stop span) {
        List<Stop> more = new ArrayList<>(spans);
        more.add(span);
        return new ReviewStops(more);
    }

    ReviewStops ended(LocalDate on) {
        return new ReviewStops(spans.stream()
                .map(stop -> stop.isOpen() ? stop.closedOn(on) : stop)
                .toList());
    }

    /** "2017-02-08/2017-02-09/EXPERT_REVIEW;2017-03-01//HEARING" */
    String text() {
        return spans.stream()
                .map(stop -> stop.from() + "/" + (stop.isOpen() ? "" : stop.to()) + "/"
                        + (stop.ground() == null ? "" : stop.ground().name()))
                .collect(Collectors.joining(";"));
    }

    static ReviewStops parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        return new ReviewStops(
                Arrays.stream(text.split(";")).map(ReviewStops::span).toList());
    }

    /** Spans of before grounds were recorded have no third part. */
    private static Stop span(String text) {
        String[] parts = text.split("/", -1);
        StopGround ground = parts.length < 3 || parts[2].isEmpty() ? null : StopGround.valueOf(parts[2]);
        Stop open = Stop.open(LocalDate.parse(parts[0]), ground);
        return parts[1].isEmpty() ? open : open.closedOn(LocalDate.parse(parts[1]));
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
