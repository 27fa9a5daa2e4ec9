package lianxi.rehearsal.stage;

import lianxi.rehearsal.stage.Cast.Account;
import lianxi.rehearsal.stage.Players.Slip;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.select.Elements;

/** Where accounts are opened and slips handed out: the office's for units' people, the system administrator's for everybody. */
final class AccountDesk {

    private final Person clerk;
    private final String base;

    AccountDesk(Person clerk) {
        this.clerk = clerk;
        this.base = clerk.get("/").orFail().links("/admin/accounts").isEmpty() ? "/accounts" : "/admin/accounts";
    }

    Slip open(Account account) {
        Form form = clerk.get(base + "/new").orFail().form(base);
        return slip(
                clerk.submit(form.choose("person", named(form, account.name())).with("login", account.login())));
    }

    /** Another slip for somebody whose first one has run out (重置密码). */
    Slip renew(String login) {
        Page found = clerk.get(base + "?q=" + login).orFail();
        String account = found.document().select("tbody tr").stream()
                .filter(row -> row.select("td").eachText().contains(login))
                .map(row -> row.selectFirst("th a").attr("href"))
                .findFirst()
                .orElseThrow();
        return slip(clerk.submit(clerk.get(account).orFail().form(account + "/reset")));
    }

    private static String named(Form form, String name) {
        return form.choices("person").stream()
                .filter(choice -> choice.equals(name) || choice.startsWith(name + "　"))
                .findFirst()
                .orElse(name);
    }

    private static Slip slip(Page page) {
        Elements words = page.document().select(".slip dd");
        return new Slip(words.get(0).text(), words.get(1).text(), words.get(2).text());
    }
}
