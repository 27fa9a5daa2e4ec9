/** The rungs above the notice (约谈、问责建议): a talk on record, and a proposal that the head approves. The product prepares, a person decides. */
@NamedInterface("measure")
@NullMarked
package lianxi.supervision.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
