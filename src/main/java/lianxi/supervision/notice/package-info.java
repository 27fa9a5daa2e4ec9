/** The supervision notice (督查通报) at its cadence: drafted from findings, examined, signed, sent. */
@NamedInterface("notice")
@NullMarked
package lianxi.supervision.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
