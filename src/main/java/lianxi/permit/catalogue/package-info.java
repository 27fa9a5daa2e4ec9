/** The permit catalogue (手续目录): which permits there are, who decides, within which limit, what must come first. */
@NamedInterface("catalogue")
package lianxi.permit.catalogue;

import org.springframework.modulith.NamedInterface;
