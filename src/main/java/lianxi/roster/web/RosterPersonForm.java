package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.roster.PersonCommand;

/** A person's name and how to reach the person. */
class RosterPersonForm {

    private String key;

    private int version;

    @NotBlank
    @Size(max = 40)
    private String name;

    @Size(max = 30)
    private String phone = "";

    private boolean phoneRemoved;

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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isPhoneRemoved() {
        return phoneRemoved;
    }

    public void setPhoneRemoved(boolean phoneRemoved) {
        this.phoneRemoved = phoneRemoved;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** An empty phone leaves a known one as it is; taking it away needs the tick. */
    PersonCommand toCommand() {
        boolean untouched = phone.isBlank() && !phoneRemoved;
        return new PersonCommand(name, untouched ? null : phoneRemoved ? "" : phone, email);
    }
}
