package lianxi.permit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.permit.Ball;
import lianxi.permit.TrackCounts;
import lianxi.permit.TrackLine;
import lianxi.permit.TrackState;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays tracks out as the matrix. */
@Component
class MatrixPages {

    private final MessageSource messages;
    private final Dates dates;

    MatrixPages(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    MatrixPage page(List<TrackLine> all, MatrixFilter filter, Locale locale) {
        List<TrackLine> lines = all.stream().filter(filter::admits).toList();
        Words words = new Words(locale);
        List<MatrixPage.Column> columns = columns(lines, filter);
        return new MatrixPage(
                filter,
                columns,
                rows(lines, columns, filter, words),
                legend(all, filter, words),
                TrackCounts.of(lines),
                chips(all, filter, words),
                options(all, line -> line.unit().value(), TrackLine::unitName),
                options(all, line -> line.project().value(), TrackLine::projectName),
                balls(words),
                filter.address("/permits.xlsx"),
                filter.address("/permits.pdf"),
                lines.stream().anyMatch(line -> line.reading().light().provisional()));
    }

    /** What no project needs has no column, unless it is asked for. */
    private static List<MatrixPage.Column> columns(List<TrackLine> lines, MatrixFilter filter) {
        boolean wanted = filter.light().contains(CellKind.NOT_NEEDED)
                || lines.stream().allMatch(line -> line.state() == TrackState.NOT_NEEDED);
        Map<Integer, MatrixPage.Column> columns = new TreeMap<>();
        for (TrackLine line : lines) {
            if (line.state() == TrackState.NOT_NEEDED && !wanted) {
                continue;
            }
            columns.putIfAbsent(
                    line.position(),
                    new MatrixPage.Column(line.code(), line.shortTop(), line.shortBottom(), line.permitName()));
        }
        return List.copyOf(columns.values());
    }

    private List<MatrixPage.Row> rows(
            List<TrackLine> lines, List<MatrixPage.Column> columns, MatrixFilter filter, Words words) {
        Map<Long, List<TrackLine>> byProject = lines.stream()
                .collect(
                        Collectors.groupingBy(line -> line.project().value(), LinkedHashMap::new, Collectors.toList()));
        String query = filter.address("");
        List<MatrixPage.Row> rows = new ArrayList<>();
        byProject.forEach((project, tracks) -> {
            Map<String, TrackLine> byCode =
                    tracks.stream().collect(Collectors.toMap(TrackLine::code, Function.identity()));
            List<MatrixPage.Cell> cells = new ArrayList<>();
            for (MatrixPage.Column column : columns) {
                TrackLine line = byCode.get(column.code());
                cells.add(line == null ? null : cell(line, query, words));
            }
            rows.add(new MatrixPage.Row(project, tracks.get(0).projectName(), cells));
        });
        return rows;
    }

    private MatrixPage.Cell cell(TrackLine line, String query, Words words) {
        CellKind kind = CellKind.of(line.reading());
        Integer left = line.reading().light().workdaysLeft();
        String word = words.of(kind);
        String inWords = left == null ? "" : overdueToday(line, left) ? word : dates.workdays(left);
        String sign = line.reading().light().provisional() ? "†" : "";
        return new MatrixPage.Cell(
                line.id().value(),
                "/permits/" + line.id().value() + query,
                words.label(line, word, inWords),
                kind.css(),
                line.reading().light().light().shape(),
                line.reading().light().stopped(),
                word,
                left == null ? "" : Math.abs(left) + sign,
                inWords + sign);
    }

    /** Past its due day although no working day has passed since: a weekend lies between. */
    private static boolean overdueToday(TrackLine line, int left) {
        return left == 0 && line.reading().isOverdue();
    }

    private static List<MatrixPage.Key> legend(List<TrackLine> all, MatrixFilter filter, Words words) {
        Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
        MatrixFilter others = filter.withLights(List.of());
        all.stream().filter(others::admits).forEach(line -> counts.merge(CellKind.of(line.reading()), 1, Integer::sum));
        return Arrays.stream(CellKind.values())
                .map(kind -> new MatrixPage.Key(
                        filter.toggled(kind).address("/permits"),
                        kind.css(),
                        kind.shape(),
                        words.of(kind),
                        counts.getOrDefault(kind, 0),
                        filter.light().contains(kind)))
                .toList();
    }

    private static List<Chip> chips(List<TrackLine> all, MatrixFilter filter, Words words) {
        List<Chip> chips = new ArrayList<>();
        for (MatrixFilter without : filter.eachWithout()) {
            chips.add(new Chip(words.difference(all, filter, without), without.address("/permits")));
        }
        return chips;
    }

    private static List<Option> options(
            List<TrackLine> all, Function<TrackLine, Long> id, Function<TrackLine, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (one, same) -> one, TreeMap::new)).entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Option> balls(Words words) {
        return Arrays.stream(Ball.values())
                .map(ball -> Option.of(ball, words.text(ball.messageKey())))
                .toList();
    }

    /** The texts of one page in one language, each looked up once. */
    private final class Words {

        private final Locale locale;
        private final Map<CellKind, String> kinds = new EnumMap<>(CellKind.class);

        Words(Locale locale) {
            this.locale = locale;
            Arrays.stream(CellKind.values()).forEach(kind -> kinds.put(kind, text(kind.messageKey())));
        }

        String of(CellKind kind) {
            return kinds.get(kind);
        }

        String label(TrackLine line, String word, String left) {
            String comma = locale.getLanguage().equals("en") ? ", " : "\uFF0C";
            String label = line.projectName() + comma + line.permitName() + comma + word;
            return left.isEmpty() || left.equals(word) ? label : label + comma + left;
        }

        String difference(List<TrackLine> all, MatrixFilter filter, MatrixFilter without) {
            if (filter.unit() != null && without.unit() == null) {
                return text(
                        "permit.filter.unit",
                        named(all, line -> line.unit().value() == filter.unit(), TrackLine::unitName));
            }
            if (filter.project() != null && without.project() == null) {
                return named(all, line -> line.project().value() == filter.project(), TrackLine::projectName);
            }
            if (filter.light().size() > without.light().size()) {
                return of(filter.light().stream()
                        .filter(kind -> !without.light().contains(kind))
                        .findFirst()
                        .orElseThrow());
            }
            return text("permit.filter.ball", text(filter.ball().messageKey()));
        }

        private String named(
                List<TrackLine> all, java.util.function.Predicate<TrackLine> which, Function<TrackLine, String> name) {
            return all.stream().filter(which).map(name).findFirst().orElse("–");
        }

        String text(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
