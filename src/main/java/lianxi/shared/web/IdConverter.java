package lianxi.shared.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Text to and from the id records ({@code UnitId} …): any record of ours with one component, a long or a UUID. */
class IdConverter implements ConditionalGenericConverter {

    private static final Set<Class<?>> VALUES = Set.of(long.class, UUID.class);

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class), new ConvertiblePair(Record.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return isId(source.getType()) || isId(target.getType());
    }

    @Override
    @Nullable
    public Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        return source instanceof String text ? parse(text, targetType.getType()) : print((Record) source);
    }

    private static boolean isId(Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith("lianxi.")) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && VALUES.contains(components[0].getType());
    }

    @Nullable
    private static Object parse(String text, Class<?> type) {
        String half = TextNormaliser.halfWidth(text).strip();
        if (half.isEmpty()) {
            return null;
        }
        Class<?> value = type.getRecordComponents()[0].getType();
        Object read = value == long.class ? (Object) Long.parseLong(half) : uuid(half);
        return BeanUtils.instantiateClass(constructor(type, value), read);
    }

    /** Only as it is printed: the library also reads shortened ones. */
    private static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (!read.toString().equals(text)) {
            throw new IllegalArgumentException("no UUID");
        }
        return read;
    }

    private static Constructor<?> constructor(Class<?> type, Class<?> value) {
        try {
            return type.getDeclaredConstructor(value);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String print(Record id) {
        try {
            var accessor = id.getClass().getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(id));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
