/** Extensions of any limit (延期): asked before expiry, decided by the office director or the 组长; the old date stays. */
@NamedInterface("extension")
@NullMarked
package lianxi.project.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
