/** Pages of random draws (双随机抽取). */
@NullMarked
package lianxi.supervision.draw.web;

import org.jspecify.annotations.NullMarked;
