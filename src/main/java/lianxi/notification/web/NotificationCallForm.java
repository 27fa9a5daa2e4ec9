package lianxi.notification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whom the office told by phone, and what was answered (电话告知). */
class NotificationCallForm {

    private @Nullable String key;

    @NotBlank
    @Size(max = 200)
    private String note = "";

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
