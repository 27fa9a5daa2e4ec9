package lianxi.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One piece of a document's body (正文): what it says and its rank, never how it looks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Addressee.class, name = "addressee"),
    @JsonSubTypes.Type(value = Block.Closing.class, name = "closing"),
    @JsonSubTypes.Type(value = Block.Roll.class, name = "roll")
})
public sealed interface Block {

    /** The word a template chooses its markup by. */
    String kind();

    /** 层次标题: level 1 一、 in 黑体, level 2 （一） in 楷体, level 3 1. in 仿宋; the text carries its own number. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A heading has level 1 to 3, not " + level);
            }
            text = Typography.normalise(text);
        }

        @Override
        public String kind() {
            return "heading";
        }
    }

    /** 自然段, indented by two characters. */
    record Paragraph(String text) implements Block {
        public Paragraph {
            text = Typography.normalise(text);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** 主送机关, flush left and ending in a colon. */
    record Addressee(String text) implements Block {
        public Addressee {
            text = Typography.normalise(text);
        }

        @Override
        public String kind() {
            return "addressee";
        }
    }

    /**
     * The last paragraph with 署名 and 成文日期 under it, never parted: the room above them and the date's indent of four
     * characters are left for the seal, and the name stands centred over the date.
     */
    record Closing(String text, String issuer, String date) implements Block {

        private static final double CHARACTER = 15.79;
        private static final double SEAL_INDENT = 4;

        public Closing {
            text = Typography.normalise(text);
            issuer = Typography.normalise(issuer);
            date = Typography.normalise(date);
        }

        @Override
        public String kind() {
            return "closing";
        }

        /** What is left free at the right of the date, in points. */
        public String dateIndent() {
            return points(SEAL_INDENT + Math.max(0, -issuerRoom()));
        }

        /** The same of the issuer's name; one much wider than the date ends at the margin. */
        public String issuerIndent() {
            return points(Math.max(0, issuerRoom()));
        }

        private double issuerRoom() {
            return SEAL_INDENT + (width(date) - width(issuer)) / 2;
        }

        private static double width(String text) {
            return text.codePoints()
                    .mapToDouble(point -> point < 0x2000 ? 0.5 : 1)
                    .sum();
        }

        private static String points(double characters) {
            return String.format(Locale.ROOT, "%.2fpt", characters * CHARACTER);
        }
    }

    /** 出席、请假、列席: a word in 黑体 and the people, whose lines begin under the first of them. */
    record Roll(List<RollLine> lines) implements Block {
        public Roll {
            lines = List.copyOf(lines);
        }

        @Override
        public String kind() {
            return "roll";
        }
    }

    /** One word of a {@link Roll}, as 出席：, and whom it names, each with the mark that follows; no short name is broken. */
    record RollLine(String label, List<String> people) {

        private static final int UNBROKEN = 16;

        public RollLine {
            label = Typography.normalise(label);
            people = people.stream().map(Typography::normalise).toList();
        }

        public boolean isKept(String name) {
            return name.length() <= UNBROKEN;
        }
    }

    /** 表格 in the width of the 版心; a row with a single cell spans all columns. */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            caption = Typography.normalise(caption);
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(Typography::normalise).toList())
                    .toList();
        }

        @Override
        public String kind() {
            return "table";
        }

        /** A column's share of the width in percent, its padding included. */
        public String percent(Column column) {
            double all = columns.stream().mapToDouble(Column::width).sum();
            return String.format(Locale.ROOT, "%.2f%%", 100 * column.width() / all);
        }
    }

    /** A table's column with the number of characters it should hold in a line; {@code centred} for short words and figures. */
    record Column(String title, int characters, boolean centred) {

        private static final double PADDING = 0.4;

        public Column {
            title = Typography.normalise(title);
        }

        private double width() {
            return characters + PADDING;
        }
    }

    /** What a person typed, one paragraph for each line that says something. */
    static List<Block> paragraphs(String typed) {
        return Arrays.stream(typed == null ? new String[0] : typed.split("\\R"))
                .map(Typography::normalise)
                .filter(line -> !line.isBlank())
                .<Block>map(Paragraph::new)
                .toList();
    }
}
