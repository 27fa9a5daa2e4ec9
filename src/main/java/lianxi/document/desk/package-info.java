/** The pages of an official document (公文办理页) that are the same whichever module writes it: sign, send, receive, give reasons. */
@NamedInterface("desk")
@NullMarked
package lianxi.document.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
