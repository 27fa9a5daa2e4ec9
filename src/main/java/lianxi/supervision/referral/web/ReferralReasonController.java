package lianxi.supervision.referral.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.ReasonDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 退回, 撤回, 更正 and 作废 of a referral. */
@Controller
@RequestMapping("/supervision/referrals/{id}")
class ReferralReasonController extends ReasonDesk {

    ReferralReasonController(ReferralCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
