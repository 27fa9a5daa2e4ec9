/** Pages of talks and proposals (约谈、问责建议). */
@NullMarked
package lianxi.supervision.measure.web;

import org.jspecify.annotations.NullMarked;
