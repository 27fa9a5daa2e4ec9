package lianxi.dashboard.web;

import lianxi.dashboard.Home;
import lianxi.dashboard.HomeQueries;
import lianxi.shared.Actor;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.NavItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in (首页). */
@Controller
class HomeController {

    private final HomeQueries homes;

    HomeController(HomeQueries homes) {
        this.homes = homes;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        Home home = homes.of(actor);
        model.addAttribute("home", home);
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("titleKey", HomeTitle.of(home));
        if (home.isEmpty()) {
            model.addAttribute(
                    "pages",
                    NavItem.of(actor).stream()
                            .filter(item -> item != NavItem.HOME)
                            .toList());
        }
        return "dashboard/home";
    }
}
