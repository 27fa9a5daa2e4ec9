package lianxi.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.access.NewAccount;
import lianxi.shared.PersonId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A new account: whose, and by which login. */
class AccessAccountForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 40)
    private String login = "";

    @Nullable
    private PersonId person;

    @Size(max = 40)
    private String name = "";

    NewAccount toCommand() {
        return new NewAccount(login, person, person == null ? name : null);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    @Nullable
    public PersonId getPerson() {
        return person;
    }

    public void setPerson(@Nullable PersonId person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
