package lianxi.supervision.referral.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SigningDesk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 送审 and 签发 of a referral. */
@Controller
@RequestMapping("/supervision/referrals/{id}")
class ReferralSigningController extends SigningDesk {

    ReferralSigningController(ReferralCase cases, DeskTools tools, MessageSource messages) {
        super(cases, tools, messages);
    }
}
