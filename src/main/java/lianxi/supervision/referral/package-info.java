/** Files of leads for the discipline commission (问题线索移送): restricted to those on the case. */
@NamedInterface("referral")
@NullMarked
package lianxi.supervision.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
