package lianxi.onboarding.script;

/** When something happens in the sample: a week of the timeline and the share of its working hours gone by, as "3.40". */
public record SampleMoment(int week, double share) {

    public static SampleMoment of(String text) {
        String[] parts = text.split("\\.");
        return new SampleMoment(Integer.parseInt(parts[0]), Double.parseDouble("0." + parts[1]));
    }
}
