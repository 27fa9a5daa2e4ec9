@NullMarked
package lianxi.supervision.conclusion.web;

import org.jspecify.annotations.NullMarked;
