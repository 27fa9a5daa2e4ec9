package lianxi.supervision.referral.web;

import lianxi.document.NumberSeries;
import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SettingsDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 版式设置 of referrals; the numbers begin at 1 each year and are nobody's to set. */
@Controller
@RequestMapping("/supervision/referrals/settings")
class ReferralSettingsController extends SettingsDesk {

    ReferralSettingsController(DeskTools tools) {
        super(
                tools,
                NumberSeries.DISCIPLINARY_REFERRAL,
                new Lines(true, false, false, false, false),
                new Place(
                        "/supervision/referrals/settings",
                        "supervision",
                        "/supervision/referrals",
                        "supervision.referral.title"));
    }
}
