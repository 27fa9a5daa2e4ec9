/** Inspections (督查检查): checklist, findings and the unit's statement, on a phone on the spot. */
@NamedInterface("inspection")
@NullMarked
package lianxi.supervision.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
