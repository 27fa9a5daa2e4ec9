package lianxi.shared.web;

import java.beans.PropertyDescriptor;
import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @InitBinder
    void cleanTexts(WebDataBinder binder) {
        // Lists of long forms: an import's preview may have some hundred rows, an attacker's request millions.
        binder.setAutoGrowCollectionLimit(2000);
        closeValues(binder);
        if (isSecret(binder.getObjectName())) {
            return;
        }
        binder.registerCustomEditor(String.class, new CleanText());
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
        for (PropertyDescriptor property : properties(binder)) {
            if (isSecret(property.getName())) {
                binder.registerCustomEditor(String.class, property.getName(), asTyped());
            }
        }
    }

    /**
     * A forged {@code unit.id} or {@code from[0]} is ignored: an id or a date has no fields to bind, and a list of them comes
     * as one field with many values.
     */
    private static void closeValues(WebDataBinder binder) {
        List<String> closed = new ArrayList<>();
        for (PropertyDescriptor property : properties(binder)) {
            if (isValue(property)) {
                closed.add(property.getName() + ".*");
                closed.add(property.getName() + "[*");
            }
        }
        binder.setDisallowedFields(closed.toArray(String[]::new));
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

    /** The form's properties; a form that is still to be made is known by its type only. */
    private static PropertyDescriptor[] properties(WebDataBinder binder) {
        Object target = binder.getTarget();
        ResolvableType type = binder.getTargetType();
        Class<?> form = target != null ? target.getClass() : type == null ? null : type.resolve();
        return form == null || BeanUtils.isSimpleValueType(form)
                ? new PropertyDescriptor[0]
                : BeanUtils.getPropertyDescriptors(form);
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
