/** Findings (发现问题): what was found, whose duty it is, the evidence, and the whole thread until it is struck off. */
@NamedInterface("finding")
@NullMarked
package lianxi.supervision.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
