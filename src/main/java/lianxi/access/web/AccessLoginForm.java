package lianxi.access.web;

/** What is typed on the log-in page. */
class AccessLoginForm {

    private String username = "";
    private String password = "";
    private String to = "";

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
