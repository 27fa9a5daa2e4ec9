package lianxi.access;

/** The language a person has chosen for the product's pages; documents stay Chinese. */
public enum Language {
    ZH,
    EN
}
