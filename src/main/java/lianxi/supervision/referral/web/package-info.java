/** Pages of referrals to the discipline commission (问题线索移送页面), there for the group's head and the supervisors alone. */
@NullMarked
package lianxi.supervision.referral.web;

import org.jspecify.annotations.NullMarked;
