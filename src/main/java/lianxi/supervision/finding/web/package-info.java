@NullMarked
package lianxi.supervision.finding.web;

import org.jspecify.annotations.NullMarked;
