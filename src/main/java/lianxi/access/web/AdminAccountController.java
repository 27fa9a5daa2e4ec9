package lianxi.access.web;

import lianxi.access.AccountQueries;
import lianxi.access.AccountService;
import lianxi.shared.Idempotency;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** All accounts, for the system administrator (账号). */
@Controller
@RequestMapping(AdminAccountController.BASE)
class AdminAccountController extends AccountPages {

    static final String BASE = "/admin/accounts";

    AdminAccountController(
            AccountService accounts, AccountQueries queries, PersonChoices persons, Idempotency idempotency) {
        super(BASE, "accounts", accounts, queries, persons, idempotency);
    }

    @Override
    boolean makesAdministrators() {
        return true;
    }
}
