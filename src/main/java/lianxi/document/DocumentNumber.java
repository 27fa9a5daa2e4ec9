package lianxi.document;

/**
 * The number of a signed document (文号、期号).
 *
 * @param overall 总第, which no new year restarts
 */
public record DocumentNumber(NumberSeries series, int year, int number, int overall) {

    /** The arguments of the printed form; as text, so that no separator gets into 第1234期. */
    public Object[] arguments() {
        return new Object[] {Integer.toString(year), Integer.toString(number), Integer.toString(overall)};
    }
}
