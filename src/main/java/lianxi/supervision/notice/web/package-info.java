/** Pages of supervision notices. */
@NullMarked
package lianxi.supervision.notice.web;

import org.jspecify.annotations.NullMarked;
