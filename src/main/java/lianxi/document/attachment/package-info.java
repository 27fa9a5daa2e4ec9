/** Files that people attach (附件): checked, kept in the database with their digest, handed out safely. */
@NamedInterface("attachment")
@NullMarked
package lianxi.document.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
