package lianxi.shared.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Days inside a message, worded in the reader's language: 2017年3月4日（周六） and never 2017-03-04. */
public final class DayArgument {

    private DayArgument() {}

    /** The same arguments with their days worded. */
    public static Object[] worded(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day ? of(day) : argument)
                .toArray();
    }

    private static MessageSourceResolvable of(LocalDate day) {
        MessageSourceResolvable weekday = new DefaultMessageSourceResolvable(
                "shared.date.weekday." + day.getDayOfWeek().getValue());
        return new DefaultMessageSourceResolvable(
                new String[] {"shared.date.day.year"},
                new Object[] {day.getMonthValue(), day.getDayOfMonth(), weekday, day.getYear()});
    }
}
