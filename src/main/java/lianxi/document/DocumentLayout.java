package lianxi.document;

/** The printed forms that the product knows, with their templates. */
public enum DocumentLayout {
    /** 简报: 报头 in the upper third, 报体, 报尾 where the 版记 stands. */
    BRIEFING("briefing"),
    /** 公文 downwards (下行文): 发文机关标志, 发文字号, title, 主送机关, text, room for the seal, 版记. */
    OFFICIAL("official"),
    /** 纪要: the red 纪要 mark and the number under it stand where a 公文 has its own; 出席、请假、列席 after the text. */
    MINUTES("official"),
    /** 上行文: the number at the left and 签发人 at the right of the same line. */
    REPORT("official"),
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
