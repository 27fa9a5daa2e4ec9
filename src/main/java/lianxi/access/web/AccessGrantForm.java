package lianxi.access.web;

import jakarta.validation.constraints.NotNull;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A role to be granted. */
class AccessGrantForm {

    private String key = FormKeys.fresh();

    @NotNull
    @Nullable
    private Role role;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Nullable
    public Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }
}
