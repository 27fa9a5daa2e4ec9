/** Addresses of the document module that belong to no single kind of document. */
@NullMarked
package lianxi.document.web;

import org.jspecify.annotations.NullMarked;
