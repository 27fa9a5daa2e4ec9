package lianxi.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed of one document (公文): the data a signed document's bytes are made from and frozen with.
 *
 * @param layout the printed form
 * @param mark 发文机关标志 or 简报名称, printed red
 * @param sampleLabel the word 示例 beside the mark of a sample group's document, else {@code null}
 * @param number 文号 or 期号
 * @param issuer 编发单位
 * @param date 成文日期 as printed
 * @param title 标题
 * @param subtitle second line of the title, or {@code null}
 * @param blocks 正文
 * @param imprint lines of the 版记 or 报尾
 * @param signer 签发人 beside the number of an 上行文; empty in its draft, {@code null} in all other documents
 * @param footer word in the middle of every page's foot, such as 示例 or 草稿, or {@code null}
 * @param madeAt the moment in the file's metadata
 */
public record PrintedDocument(
        DocumentLayout layout,
        String mark,
        String sampleLabel,
        String number,
        String issuer,
        String date,
        String title,
        String subtitle,
        List<Block> blocks,
        List<ImprintLine> imprint,
        @Nullable String signer,
        String footer,
        Instant madeAt) {

    public PrintedDocument {
        Objects.requireNonNull(layout);
        Objects.requireNonNull(madeAt);
        mark = Typography.normalise(mark);
        number = Typography.normalise(number);
        issuer = Typography.normalise(issuer);
        date = Typography.normalise(date);
        title = Typography.normalise(title);
        subtitle = Typography.normalise(subtitle);
        blocks = List.copyOf(blocks);
        imprint = List.copyOf(imprint);
    }

    /** Any document but an 上行文. */
    public PrintedDocument(
            DocumentLayout layout,
            String mark,
            String sampleLabel,
            String number,
            String issuer,
            String date,
            String title,
            String subtitle,
            List<Block> blocks,
            List<ImprintLine> imprint,
            String footer,
            Instant madeAt) {
        this(layout, mark, sampleLabel, number, issuer, date, title, subtitle, blocks, imprint, null, footer, madeAt);
    }

    /**
     * A line of the 版记: a label such as 报：, its text, and what stands at the right end of the same line.
     */
    public record ImprintLine(String label, String text, String right) {
        public ImprintLine {
            label = Typography.normalise(label);
            text = Typography.normalise(text);
            right = Typography.normalise(right);
        }
    }
}
