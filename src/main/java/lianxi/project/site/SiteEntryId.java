package lianxi.project.site;

/** The identity of an entry of site progress (施工进度填报). */
public record SiteEntryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
