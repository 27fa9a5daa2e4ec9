package lianxi.document;

/** Tells whether the group is the shipped sample, whose documents print 示例; implemented where the sample is made. */
public interface SampleGroup {

    boolean isSample();

    /** The same as a condition, for a query that reads it with other things. */
    String condition();
}
