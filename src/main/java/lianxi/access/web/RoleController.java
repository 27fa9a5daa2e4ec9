package lianxi.access.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.access.AccountLine;
import lianxi.access.AccountQueries;
import lianxi.access.GrantService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Granted roles and locked logins, for the security administrator (角色授权). */
@Controller
@RequestMapping(RoleController.BASE)
class RoleController {

    static final String BASE = "/admin/roles";

    private final GrantService grants;
    private final AccountQueries queries;
    private final PersonChoices persons;
    private final Idempotency idempotency;
    private final MessageSource messages;

    RoleController(
            GrantService grants,
            AccountQueries queries,
            PersonChoices persons,
            Idempotency idempotency,
            MessageSource messages) {
        this.grants = grants;
        this.queries = queries;
        this.persons = persons;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, AccountSearch search, Model model) {
        search.show(model, BASE, queries.page(actor, search.filter()));
        model.addAttribute("roles", grantable());
        return "access/roles";
    }

    @GetMapping("/{id}")
    String account(
            Actor actor,
            @PathVariable AccountId id,
            @ModelAttribute("accessGrantForm") AccessGrantForm form,
            Model model) {
        AccountLine account = queries.account(actor, id);
        model.addAttribute("account", account);
        model.addAttribute("own", id.equals(actor.account()));
        model.addAttribute("effective", persons.rolesOf(account));
        model.addAttribute("grants", queries.grants(id));
        model.addAttribute(
                "options",
                grantable().stream()
                        .filter(role -> !account.granted().contains(role))
                        .map(role -> Option.of(role, name(role)))
                        .toList());
        return "access/role";
    }

    @PostMapping("/{id}/grants")
    String grant(
            Actor actor,
            @PathVariable AccountId id,
            @Valid @ModelAttribute("accessGrantForm") AccessGrantForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        AccountLine account = queries.account(actor, id);
        return Submission.submit(
                binding,
                () -> account(actor, id, form, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    grants.grant(actor, id, form.getRole());
                    Flash.done(redirect, "access.grant.done", account.name(), name(form.getRole()));
                    return "redirect:" + BASE + "/" + id;
                }));
    }

    @PostMapping("/{id}/grants/{role}/revoke")
    String revoke(Actor actor, @PathVariable AccountId id, @PathVariable Role role, RedirectAttributes redirect) {
        AccountLine account = queries.account(actor, id);
        grants.revoke(actor, id, role);
        Flash.done(redirect, "access.revoke.done", account.name(), name(role));
        return "redirect:" + BASE + "/" + id;
    }

    @PostMapping("/{id}/unlock")
    String unlock(Actor actor, @PathVariable AccountId id, RedirectAttributes redirect) {
        AccountLine account = queries.account(actor, id);
        grants.unlock(actor, id);
        Flash.done(redirect, "access.unlock.done", account.name());
        return "redirect:" + BASE + "/" + id;
    }

    private static List<Role> grantable() {
        return Arrays.stream(Role.values())
                .filter(GrantService.GRANTABLE::contains)
                .toList();
    }

    private String name(Role role) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("shared.role." + role, null, locale);
    }
}
