package lianxi.access.web;

import jakarta.validation.Valid;
import java.util.Optional;
import lianxi.access.AccountLine;
import lianxi.access.AccountQueries;
import lianxi.access.AccountService;
import lianxi.access.Slip;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.PersonId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Accounts with their one-time slips: the same pages for the system administrator and, over the accounts of units'
 * people, for the office. A slip is the answer to the post itself, since its password is kept nowhere to be shown again.
 */
abstract class AccountPages {

    private final String base;
    private final String nav;
    private final AccountService accounts;
    private final AccountQueries queries;
    private final PersonChoices persons;
    private final Idempotency idempotency;

    AccountPages(
            String base,
            String nav,
            AccountService accounts,
            AccountQueries queries,
            PersonChoices persons,
            Idempotency idempotency) {
        this.base = base;
        this.nav = nav;
        this.accounts = accounts;
        this.queries = queries;
        this.persons = persons;
        this.idempotency = idempotency;
    }

    /** Whether accounts without a person in the roster are made here. */
    abstract boolean makesAdministrators();

    @ModelAttribute
    void common(Model model) {
        model.addAttribute("base", base);
        model.addAttribute("nav", nav);
        model.addAttribute("administration", makesAdministrators());
    }

    @GetMapping
    String list(Actor actor, AccountSearch search, Model model) {
        search.show(model, base, queries.page(actor, search.filter()));
        model.addAttribute("units", persons.units());
        return "access/accounts";
    }

    @GetMapping("/new")
    String create(
            Actor actor,
            @RequestParam(name = "person", required = false) @Nullable PersonId person,
            @ModelAttribute("accessAccountForm") AccessAccountForm form,
            Model model,
            RedirectAttributes redirect) {
        Optional<AccountId> existing = person == null ? Optional.empty() : queries.accountOf(person);
        return existing.isPresent() ? toExisting(actor, existing.get(), redirect) : form(model);
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("accessAccountForm") AccessAccountForm form,
            BindingResult binding,
            Model model) {
        if (!makesAdministrators() && form.getPerson() == null && !binding.hasFieldErrors("person")) {
            binding.rejectValue("person", "access.person.missing");
        }
        return Submission.submit(binding, () -> form(model), () -> slip(opened(actor, form), model));
    }

    @GetMapping("/{id}")
    String account(Actor actor, @PathVariable AccountId id, Model model) {
        AccountLine account = queries.account(actor, id);
        model.addAttribute("account", account);
        model.addAttribute("own", id.equals(actor.account()));
        model.addAttribute("roles", persons.rolesOf(account));
        return "access/account";
    }

    @PostMapping("/{id}/reset")
    String reset(Actor actor, @PathVariable AccountId id, Model model) {
        queries.account(actor, id);
        return slip(accounts.reset(actor, id), model);
    }

    @PostMapping("/{id}/disable")
    String disable(Actor actor, @PathVariable AccountId id, RedirectAttributes redirect) {
        AccountLine account = queries.account(actor, id);
        accounts.disable(actor, id);
        Flash.done(redirect, "access.account.disabled", account.name());
        return "redirect:" + base + "/" + id;
    }

    @PostMapping("/{id}/enable")
    String enable(Actor actor, @PathVariable AccountId id, RedirectAttributes redirect) {
        AccountLine account = queries.account(actor, id);
        accounts.enable(actor, id);
        Flash.done(redirect, "access.account.enabled", account.name());
        return "redirect:" + base + "/" + id;
    }

    private String toExisting(Actor actor, AccountId id, RedirectAttributes redirect) {
        if (queries.isVisible(actor, id)) {
            return "redirect:" + base + "/" + id;
        }
        Flash.info(redirect, "access.account.administrators");
        return "redirect:" + base;
    }

    private String form(Model model) {
        model.addAttribute("persons", persons.withoutAccount());
        return "access/account-new";
    }

    /** The second click of a double one finds the account made, and gets a slip that works. */
    private Slip opened(Actor actor, AccessAccountForm form) {
        Slip[] slip = new Slip[1];
        String id = idempotency.once(actor, form.getKey(), () -> {
            slip[0] = accounts.open(actor, form.toCommand());
            return slip[0].account().toString();
        });
        return slip[0] != null ? slip[0] : accounts.reset(actor, new AccountId(Long.parseLong(id)));
    }

    private static String slip(Slip slip, Model model) {
        model.addAttribute("slip", slip);
        return "access/slip";
    }
}
