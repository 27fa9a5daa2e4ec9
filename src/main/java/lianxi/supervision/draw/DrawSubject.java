package lianxi.supervision.draw;

/** What is drawn to be checked (抽取对象). */
public enum DrawSubject {
    UNIT,
    PROJECT;

    public String messageKey() {
        return "supervision.draw.subject." + name();
    }
}
