package lianxi.document;

/** Tells whether the group is the shipped sample, whose documents print 示例; implemented where the sample is made. */
public interface SampleGroup {

    boolean isSample();
}
