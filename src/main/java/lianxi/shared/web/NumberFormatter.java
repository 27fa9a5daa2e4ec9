package lianxi.shared.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.format.Formatter;

/** Reads a number also in full width and with thousands separators. */
public class NumberFormatter<N extends Number> implements Formatter<N> {

    private final Function<BigDecimal, N> exact;

    public NumberFormatter(Function<BigDecimal, N> exact) {
        this.exact = exact;
    }

    @Override
    public N parse(String text, Locale locale) {
        String half = TextNormaliser.halfWidth(text).replaceAll("[,\\s]", "");
        if (half.length() > 30 || !half.matches("[-+]?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("not a number");
        }
        return exact.apply(new BigDecimal(half));
    }

    @Override
    public String print(N number, Locale locale) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }
}
