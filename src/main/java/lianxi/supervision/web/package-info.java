/** The page /supervision, whose sections the parts of supervision draw. */
@NullMarked
package lianxi.supervision.web;

import org.jspecify.annotations.NullMarked;
