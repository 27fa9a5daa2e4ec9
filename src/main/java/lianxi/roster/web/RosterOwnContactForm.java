package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One's own phone and e-mail. */
class RosterOwnContactForm {

    private String key;

    private int version;

    @NotBlank
    @Size(max = 30)
    private String phone;

    @Size(max = 100)
    private String email = "";

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
