package lianxi.access.web;

import lianxi.access.AccountQueries;
import lianxi.access.AccountService;
import lianxi.shared.Idempotency;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The accounts of units' people, made by the office without an administrator (单位人员账号). */
@Controller
@RequestMapping(OfficeAccountController.BASE)
class OfficeAccountController extends AccountPages {

    static final String BASE = "/accounts";

    OfficeAccountController(
            AccountService accounts, AccountQueries queries, PersonChoices persons, Idempotency idempotency) {
        super(BASE, "office-accounts", accounts, queries, persons, idempotency);
    }

    @Override
    boolean makesAdministrators() {
        return false;
    }
}
