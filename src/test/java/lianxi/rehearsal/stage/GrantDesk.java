package lianxi.rehearsal.stage;

import java.util.HashMap;
import java.util.Map;
import lianxi.rehearsal.stage.Cast.Account;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.shared.Role;
import org.jsoup.nodes.Element;

/** The security administrator grants the roles that the roster does not give (角色授权). */
final class GrantDesk {

    private static final String ROLES = "/admin/roles";
    private static final Map<Role, String> WORDS =
            Map.of(Role.OFFICE, "领导组办公室", Role.LEADER, "领导组领导", Role.SUPERVISOR, "督查小组");

    private final Person security;
    private final Map<String, String> accounts = new HashMap<>();

    GrantDesk(Person security) {
        this.security = security;
        String next = ROLES;
        while (next != null) {
            Page list = security.get(next).orFail();
            list.document().select("tbody tr").forEach(this::read);
            Element more = list.document().selectFirst("nav a[rel=next]");
            next = more == null ? null : more.attr("href");
        }
    }

    /** Grants it unless the account has it; the page offers only what is not granted. */
    void grant(Account account, Role role) {
        String address = accounts.get(account.login());
        Form form = security.get(address).orFail().form(address + "/grants");
        String word = WORDS.get(role);
        if (form.choices("role").contains(word)) {
            security.submit(form.choose("role", word));
        }
    }

    private void read(Element row) {
        accounts.put(row.selectFirst("td").text(), row.selectFirst("th a").attr("href"));
    }
}
