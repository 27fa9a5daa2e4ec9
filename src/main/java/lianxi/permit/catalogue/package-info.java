/** The permit catalogue (手续目录): which permits there are, who decides, within which limit, what must come first. */
package lianxi.permit.catalogue;
