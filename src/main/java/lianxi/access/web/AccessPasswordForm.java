package lianxi.access.web;

import jakarta.validation.constraints.NotBlank;

/** The person's change of the own password. */
class AccessPasswordForm {

    @NotBlank
    private String password = "";

    @NotBlank
    private String newPassword = "";

    @NotBlank
    private String repeatedPassword = "";

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeatedPassword() {
        return repeatedPassword;
    }

    public void setRepeatedPassword(String repeatedPassword) {
        this.repeatedPassword = repeatedPassword;
    }
}
