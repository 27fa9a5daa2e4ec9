package lianxi.shared.web;

import java.beans.PropertyDescriptor;
import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Every text that comes in is cleaned first; only passwords arrive as typed. */
@ControllerAdvice
class InputBinding {

    /** A class does not change: looked through once, not for each form that comes in. */
    private static final ClassValue<Fields> OF_FORMS = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> form) {
            return new Fields(insideValues(form), secrets(form));
        }
    };

    @InitBinder
    void cleanTexts(WebDataBinder binder) {
        // Lists of long forms: an import's preview may have some hundred rows, an attacker's request millions.
        binder.setAutoGrowCollectionLimit(2000);
        Fields fields = fields(binder);
        binder.setDisallowedFields(fields.insideValues());
        if (isSecret(binder.getObjectName())) {
            return;
        }
        binder.registerCustomEditor(String.class, new CleanText());
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
        for (String secret : fields.secrets()) {
            binder.registerCustomEditor(String.class, secret, asTyped());
        }
    }

    /**
     * A forged {@code unit.id} or {@code from[0]} is ignored: an id or a date has no fields to bind, and a list of them comes
     * as one field with many values.
     */
    private static String[] insideValues(Class<?> form) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                .filter(InputBinding::isValue)
                .map(PropertyDescriptor::getName)
                .flatMap(name -> Stream.of(name + ".*", name + "[*"))
                .toArray(String[]::new);
    }

    private static String[] secrets(Class<?> form) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(form))
                .map(PropertyDescriptor::getName)
                .filter(InputBinding::isSecret)
                .toArray(String[]::new);
    }

    private static boolean isValue(PropertyDescriptor property) {
        Method read = property.getReadMethod();
        ResolvableType type = read == null
                ? ResolvableType.forClass(property.getPropertyType())
                : ResolvableType.forMethodReturnType(read);
        ResolvableType list = type.asCollection();
        Class<?> value = list.hasGenerics() ? list.getGeneric().resolve() : type.resolve();
        return value != null && (value.isRecord() || BeanUtils.isSimpleValueType(value));
    }

    /** The form's fields; a form that is still to be made is known by its type only. */
    private static Fields fields(WebDataBinder binder) {
        Object target = binder.getTarget();
        ResolvableType type = binder.getTargetType();
        Class<?> form = target != null ? target.getClass() : type == null ? null : type.resolve();
        return form == null || BeanUtils.isSimpleValueType(form) ? Fields.NONE : OF_FORMS.get(form);
    }

    private static boolean isSecret(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static PropertyEditor asTyped() {
        return new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text);
            }
        };
    }

    /**
     * The names of a form's fields that are treated in their own way.
     *
     * @param insideValues patterns of what nobody may set
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Fields(String[] insideValues, String[] secrets) {

        private static final Fields NONE = new Fields(new String[0], new String[0]);
    }

    private static class CleanText extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(TextNormaliser.clean(text));
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }
}
