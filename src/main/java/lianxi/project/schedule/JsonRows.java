package lianxi.project.schedule;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows that came as JSON in a column of another row, read forward by the mappers of their own select. */
final class JsonRows implements InvocationHandler {

    private final JsonNode rows;
    private int at = -1;
    private boolean wasNull;

    private JsonRows(JsonNode rows) {
        this.rows = rows;
    }

    /** @param rows an array of rows as json_agg makes it, or null where there is none */
    static ResultSet of(JsonNode rows) {
        return proxy(ResultSet.class, new JsonRows(rows));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws SQLException {
        if (method.getName().equals("next")) {
            return ++at < rows.size();
        }
        if (method.getName().equals("wasNull")) {
            return wasNull;
        }
        if (args == null || !(args[0] instanceof String column)) {
            throw new SQLFeatureNotSupportedException(method.getName());
        }
        JsonNode value = rows.path(at).path(column);
        if (value.isMissingNode()) {
            throw new SQLException("No column " + column);
        }
        wasNull = value.isNull();
        return value(value, args.length > 1 && args[1] instanceof Class<?> type ? type : method.getReturnType());
    }

    private static @Nullable Object value(JsonNode value, Class<?> type) throws SQLException {
        return switch (type.getSimpleName()) {
            case "long" -> value.asLong(0);
            case "int" -> value.asInt(0);
            case "boolean" -> value.asBoolean(false);
            default -> value.isNull() ? null : present(value, type);
        };
    }

    private static Object present(JsonNode value, Class<?> type) throws SQLException {
        if (type == String.class) {
            return value.isContainer() ? value.toString() : value.asString();
        }
        if (type == Long.class) {
            return value.longValue();
        }
        if (type == Integer.class) {
            return value.intValue();
        }
        if (type == BigDecimal.class) {
            return value.decimalValue();
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(value.stringValue());
        }
        if (type == Timestamp.class) {
            return Timestamp.from(OffsetDateTime.parse(value.stringValue()).toInstant());
        }
        if (type == Array.class) {
            return array(value);
        }
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    /** Numbers as such, all else as text. */
    private static Array array(JsonNode values) {
        Object[] elements = StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.isIntegralNumber() ? (Object) value.longValue() : value.asString())
                .toArray();
        return proxy(Array.class, (proxy, method, args) -> {
            if (method.getName().equals("getArray") && args == null) {
                return elements;
            }
            throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
