package lianxi.shared.web;

import java.beans.PropertyDescriptor;
import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
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
        if (isSecret(binder.getObjectName())) {
            return;
        }
        binder.registerCustomEditor(String.class, new CleanText());
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
        Object target = binder.getTarget();
        if (target != null) {
            for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(target.getClass())) {
                if (isSecret(property.getName())) {
                    binder.registerCustomEditor(String.class, property.getName(), asTyped());
                }
            }
        }
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
