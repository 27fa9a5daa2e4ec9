package lianxi.access.web;

import jakarta.validation.constraints.NotNull;
import lianxi.access.Language;
import org.jspecify.annotations.Nullable;

/** How a person likes the pages. */
class AccessPreferenceForm {

    @NotNull
    @Nullable
    private Language language;

    private boolean largeText;

    @Nullable
    public Language getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable Language language) {
        this.language = language;
    }

    public boolean isLargeText() {
        return largeText;
    }

    public void setLargeText(boolean largeText) {
        this.largeText = largeText;
    }
}
