/** Conclusions (督查结论), told to the unit, its objection and the review (复核), and the rectifications (整改) that follow. */
@NamedInterface("conclusion")
@NullMarked
package lianxi.supervision.conclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
