package lianxi.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out numbers without gaps: the counter moves with the signing transaction, whoever else signs waits for its end. */
@Component
class NumberCounter {

    private final JdbcClient jdbc;

    NumberCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the series in the year. */
    @Transactional(propagation = Propagation.MANDATORY)
    DocumentNumber take(NumberSeries series, int year) {
        ensure(series);
        Taken taken = jdbc.sql("""
                        update document_series set next_overall = next_overall + 1 where code = ?
                        returning next_overall - 1 as overall, case when used then 1 else first_number end as first""")
                .param(series.name())
                .query((row, n) -> new Taken(row.getInt("overall"), row.getInt("first")))
                .single();
        jdbc.sql("update document_series set used = true where code = ? and not used")
                .param(series.name())
                .update();
        int number = jdbc.sql("""
                        insert into document_series_year as y (code, year, next_number) values (:code, :year, :first + 1)
                        on conflict (code, year) do update set next_number = y.next_number + 1
                        returning next_number - 1""")
                .param("code", series.name())
                .param("year", year)
                .param("first", taken.first())
                .query(Integer.class)
                .single();
        return new DocumentNumber(series, year, number, taken.overall());
    }

    /** Sets the first number; tells whether it still could. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(NumberSeries series, int number, int overall) {
        ensure(series);
        return jdbc.sql("update document_series set first_number = ?, next_overall = ? where code = ? and not used")
                        .params(number, overall, series.name())
                        .update()
                == 1;
    }

    private void ensure(NumberSeries series) {
        jdbc.sql("insert into document_series (code) values (?) on conflict (code) do nothing")
                .param(series.name())
                .update();
    }

    private record Taken(int overall, int first) {}
}
