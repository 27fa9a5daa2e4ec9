package lianxi.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Element ids of form fields, {@code @fieldIds} in templates: one rule for labels, errors and the error summary. */
@Component("fieldIds")
class FieldIds {

    /** {@code rows[0].name} becomes {@code rows-0-name}. */
    public String of(String field) {
        return field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Nullable
    public String described(String field, boolean wrong, boolean helped) {
        String id = of(field);
        String described = (wrong ? id + "-error " : "") + (helped ? id + "-help" : "");
        return described.isEmpty() ? null : described.strip();
    }
}
