package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A row that came as JSON reads like the row itself. */
class JsonRowsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void eachColumnHasTheTypeThatIsAskedFor() throws SQLException {
        ResultSet row = rows("""
                [{"id": 9007199254740993, "name": "项目", "day": "2017-01-26", "at": "2017-01-26T10:00:00.123456+08:00",
                  "amount": 0.10, "placed": true, "units": [3, 4], "days": ["2017-02-01"], "more": [{"a": 1}]}]""");
        assertThat(row.next()).isTrue();
        assertThat(row.getLong("id")).isEqualTo(9007199254740993L);
        assertThat(row.getObject("id", Long.class)).isEqualTo(9007199254740993L);
        assertThat(row.getString("name")).isEqualTo("项目");
        assertThat(row.getObject("day", LocalDate.class)).isEqualTo("2017-01-26");
        assertThat(row.getTimestamp("at").toInstant()).isEqualTo(Instant.parse("2017-01-26T02:00:00.123456Z"));
        assertThat(row.getBigDecimal("amount")).isEqualByComparingTo(new BigDecimal("0.1"));
        assertThat(row.getBoolean("placed")).isTrue();
        assertThat((Object[]) row.getArray("units").getArray()).containsExactly(3L, 4L);
        assertThat((Object[]) row.getArray("days").getArray()).containsExactly("2017-02-01");
        assertThat(row.getString("more")).isEqualTo("[{\"a\":1}]");
        assertThat(row.next()).isFalse();
    }

    @Test
    void nothingIsZeroWhereThereIsNoNull() throws SQLException {
        ResultSet row = rows("[{\"amount\": null, \"day\": null}]");
        row.next();
        assertThat(row.getInt("amount")).isZero();
        assertThat(row.wasNull()).isTrue();
        assertThat(row.getObject("amount", Integer.class)).isNull();
        assertThat(row.getObject("day", LocalDate.class)).isNull();
    }

    @Test
    void aSelectWithoutRowsIsNull() throws SQLException {
        assertThat(rows("null").next()).isFalse();
    }

    @Test
    void aColumnThatIsNotThereIsRefused() throws SQLException {
        ResultSet row = rows("[{\"id\": 1}]");
        row.next();
        assertThatThrownBy(() -> row.getString("name")).isInstanceOf(SQLException.class);
    }

    private static ResultSet rows(String json) {
        return JsonRows.of(JSON.readTree(json));
    }
}
