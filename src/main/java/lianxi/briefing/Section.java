package lianxi.briefing;

/** The parts of a briefing in printed order: 总体情况、各单位进展、任务和问题办理、需协调解决的问题、下周工作、手续台账. */
public enum Section {
    OVERVIEW(20_000),
    PROGRESS(100_000),
    MATTERS(50_000),
    PROBLEMS(50_000),
    PLAN(50_000),
    REGISTER(20_000);

    private final int longest;

    Section(int longest) {
        this.longest = longest;
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }

    /** The name of its field in forms. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String messageKey() {
        return "briefing.section." + name();
    }
}
