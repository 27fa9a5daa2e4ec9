package lianxi.supervision.conclusion.web;

import jakarta.validation.constraints.NotNull;
import lianxi.shared.PersonId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** 指定复核人 by the 组长. */
public class SupervisionReviewNameForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotNull
    private @Nullable PersonId person;

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable PersonId getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonId person) {
        this.person = person;
    }
}
