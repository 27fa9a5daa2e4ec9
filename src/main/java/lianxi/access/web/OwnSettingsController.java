package lianxi.access.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import lianxi.access.CurrentAccount;
import lianxi.access.FeedService;
import lianxi.access.Language;
import lianxi.access.OwnAccountService;
import lianxi.shared.ProductProperties;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's own settings: language, 大字, password. */
@Controller
@RequestMapping("/settings")
class OwnSettingsController {

    private final OwnAccountService own;
    private final FeedService feeds;
    private final ProductProperties product;
    private final MessageSource messages;

    OwnSettingsController(OwnAccountService own, FeedService feeds, ProductProperties product, MessageSource messages) {
        this.own = own;
        this.feeds = feeds;
        this.product = product;
        this.messages = messages;
    }

    @GetMapping
    String show(CurrentAccount account, Model model) {
        AccessPreferenceForm form = new AccessPreferenceForm();
        form.setLanguage(account.language());
        form.setLargeText(account.largeText());
        model.addAttribute("accessPreferenceForm", form);
        return page(account, model);
    }

    @PostMapping
    String prefer(
            CurrentAccount account,
            @Valid @ModelAttribute("accessPreferenceForm") AccessPreferenceForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(binding, () -> page(account, model), () -> {
            own.prefer(account.actor(), form.getLanguage(), form.isLargeText());
            Flash.done(redirect, "access.settings.done");
            return "redirect:/settings";
        });
    }

    private String page(CurrentAccount account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("feedSince", feeds.openSince(account.id()).orElse(null));
        model.addAttribute("feedAddress", address(model.getAttribute(FeedController.SECRET)));
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("roles", account.actor().roles().stream().sorted().toList());
        model.addAttribute("languages", List.of(option(Language.ZH), option(Language.EN)));
        return "access/settings";
    }

    /** The address just made; under the public address, or else the one by which the person came. */
    private @Nullable String address(@Nullable Object secret) {
        if (secret == null) {
            return null;
        }
        String path = "/calendar/feed/" + secret + ".ics";
        return product.link(path)
                .map(URI::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString());
    }

    private Option option(Language language) {
        return Option.of(
                language, messages.getMessage("access.language." + language, null, LocaleContextHolder.getLocale()));
    }
}
