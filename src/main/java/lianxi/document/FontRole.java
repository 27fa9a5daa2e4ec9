package lianxi.document;

import java.util.Locale;

/** The typefaces an official document is set in, each a TrueType file and a CSS family of the same name. */
enum FontRole {
    /** 仿宋, the body. */
    FANG,
    /** 楷体, second-level headings. */
    KAI,
    /** 黑体, first-level headings. */
    HEI,
    /** 小标宋, titles and the red mark. */
    TITLE,
    /** 宋体, page numbers. */
    PAGENO,
    /** Digits and Latin letters only, so that “”—… keep their full width. */
    LATIN,
    /** Every character the others lack, above all rare names. */
    FALLBACK;

    String family() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        return family() + ".ttf";
    }
}
