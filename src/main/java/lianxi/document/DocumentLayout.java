package lianxi.document;

/** The printed forms that the product knows, each a template. */
public enum DocumentLayout {
    /** 简报: 报头 in the upper third, 报体, 报尾 where the 版记 stands. */
    BRIEFING("briefing"),
    /** 传阅单 and other working papers: title and body, nothing red. */
    PLAIN("plain");

    private final String template;

    DocumentLayout(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
