package lianxi.supervision;

/** A draw's identity (随机抽取). */
public record DrawId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
