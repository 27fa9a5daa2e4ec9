package lianxi.onboarding.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxi.onboarding.script.SampleProject.Remark;
import lianxi.permit.Need;
import lianxi.permit.StepAction;
import lianxi.shared.Role;
import lianxi.weekly.ReportText;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what the sample group's people do and write from {@code sample/*.yaml}. */
public final class SampleFiles {

    private static final Pattern EVENT =
            Pattern.compile("(?:-(?<days>\\d+)|(?<week>\\d)\\.(?<share>\\d+)) (?:(?<step>\\d):)?(?<action>[A-Z_]+)"
                    + "(?: =(?<variant>\\S+))?(?: @(?<document>\\S+))?(?: (?<note>.+))?");

    private static final Pattern REMARK = Pattern.compile(
            "(?<week>\\d)\\.(?<share>\\d+) (?<kind>[A-Z_]+)" + "(?: (?<value>\\d+|[A-Z_]+))?(?: (?<words>.+))?");

    private SampleFiles() {}

    public static List<SampleProject> projects() {
        List<SampleProject> projects = new ArrayList<>();
        load("projects").forEach((name, value) -> projects.add(project(name, map(value))));
        return projects;
    }

    /** Each reporting unit's texts, week after week. */
    public static Map<String, List<ReportText>> reports() {
        Map<String, List<ReportText>> reports = new LinkedHashMap<>();
        load("reports")
                .forEach((unit, weeks) -> reports.put(
                        unit,
                        ((List<?>) weeks)
                                .stream()
                                        .map(SampleFiles::map)
                                        .map(week -> ReportText.of(
                                                text(week, "progress"), text(week, "problems"), text(week, "plan")))
                                        .toList()));
        return reports;
    }

    /** Units' plans (推进方案) with when they are written, handed in and settled. */
    public static List<SampleUnitPlan> plans() {
        List<SampleUnitPlan> plans = new ArrayList<>();
        load("plans").forEach((unit, value) -> plans.add(SampleUnitPlan.of(unit, map(value))));
        return plans;
    }

    /** Tasks (任务) with what becomes of them. */
    public static List<SampleTask> tasks() {
        return list("tasks").stream().map(SampleTask::of).toList();
    }

    /** Quantity tracks (工程量) with their entries. */
    public static List<SampleQuantity> quantities() {
        return list("quantities").stream().map(SampleQuantity::of).toList();
    }

    public static List<SampleInstruction> instructions() {
        return list("instructions").stream().map(SampleInstruction::of).toList();
    }

    /** Problems (问题) with what becomes of them. */
    public static List<SampleProblem> problems() {
        return list("problems").stream().map(SampleProblem::of).toList();
    }

    /** Meetings (联席会议); the first of them sets the regular ones' day of the month. */
    public static List<SampleMeeting> meetings(int day) {
        List<?> entries = parse(text("meetings").replace("{day}", String.valueOf(day)));
        return entries.stream().map(SampleFiles::map).map(SampleMeeting::of).toList();
    }

    public static SampleSupervision supervision() {
        Map<String, Object> file = load("supervision");
        return SampleSupervision.of(
                file,
                ((List<?>) file.get("checks"))
                        .stream().map(SampleFiles::map).map(SampleCheck::of).toList());
    }

    /** Every material and scan of the sample is the same sheet, under its own name. */
    public static Resource scan(String title) {
        return new ClassPathResource("sample/material.pdf") {
            @Override
            public String getFilename() {
                return title + ".pdf";
            }
        };
    }

    /** The few words that people write elsewhere: reasons, who phoned in. */
    public static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        load("phrases").forEach((key, value) -> phrases.put(key, value.toString()));
        return phrases;
    }

    /** Logins of the notice's people with the roles that are granted to them. */
    public static Map<String, SampleLogin> grants() {
        Map<String, SampleLogin> persons = new LinkedHashMap<>();
        map(load("accounts").get("persons")).forEach((login, value) -> {
            Object granted = map(value).get("grants");
            Set<Role> roles = granted == null
                    ? Set.of()
                    : ((List<?>) granted)
                            .stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
            persons.put(login, SampleLogin.of(map(value), roles));
        });
        return persons;
    }

    /** Logins of the three administrators (三员). */
    public static Map<String, SampleLogin> administrators() {
        Map<String, SampleLogin> persons = new LinkedHashMap<>();
        map(load("accounts").get("administrators"))
                .forEach((login, value) -> persons.put(
                        login,
                        SampleLogin.of(
                                map(value),
                                Set.of(Role.valueOf(map(value).get("role").toString())))));
        return persons;
    }

    private static SampleProject project(String name, Map<String, ?> file) {
        Map<String, SampleDriver.Answer> answers = new LinkedHashMap<>();
        map(file.get("notNeeded"))
                .forEach((code, why) -> answers.put(code, new SampleDriver.Answer(Need.NOT_NEEDED, why.toString())));
        map(file.get("clarifying"))
                .forEach((code, why) -> answers.put(code, new SampleDriver.Answer(Need.CLARIFYING, why.toString())));
        List<SampleProject.Event> events = new ArrayList<>();
        map(file.get("permits")).forEach((code, line) -> {
            for (String entry : line.toString().split("; ")) {
                events.add(event(code, entry));
            }
        });
        return new SampleProject(
                name,
                text(file, "township"),
                text(file, "undertaker"),
                new BigDecimal(text(file, "megawatts")),
                -Integer.parseInt(text(file, "started")),
                answers,
                events,
                remarks(map(file.get("remarks"))),
                ((List<?>) file.get("site"))
                        .stream()
                                .map(entry -> SampleSiteEntry.of(entry.toString()))
                                .toList(),
                SamplePlan.of(map(file.get("schedule"))));
    }

    private static List<Remark> remarks(Map<String, Object> file) {
        List<Remark> remarks = new ArrayList<>();
        file.forEach((code, line) -> {
            for (String entry : line.toString().split("; ")) {
                Matcher parts = REMARK.matcher(entry);
                if (!parts.matches()) {
                    throw new IllegalStateException("not a remark on a permit: " + code + ": " + entry);
                }
                remarks.add(new Remark(
                        code,
                        Integer.parseInt(parts.group("week")),
                        Double.parseDouble("0." + parts.group("share")),
                        Remark.Kind.valueOf(parts.group("kind")),
                        orEmpty(parts.group("value")),
                        orEmpty(parts.group("words"))));
            }
        });
        return remarks;
    }

    private static SampleProject.Event event(String code, String entry) {
        Matcher parts = EVENT.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalStateException("not an entry of a permit: " + code + ": " + entry);
        }
        return new SampleProject.Event(
                code,
                parts.group("step") == null ? 1 : Integer.parseInt(parts.group("step")),
                StepAction.valueOf(parts.group("action")),
                parts.group("days") == null ? 0 : Integer.parseInt(parts.group("days")),
                parts.group("week") == null ? 0 : Integer.parseInt(parts.group("week")),
                parts.group("share") == null ? 0 : Double.parseDouble("0." + parts.group("share")),
                orEmpty(parts.group("document")),
                orEmpty(parts.group("variant")),
                orEmpty(parts.group("note")));
    }

    private static List<Map<String, Object>> list(String name) {
        List<?> entries = read(name);
        return entries.stream().map(SampleFiles::map).toList();
    }

    private static Map<String, Object> load(String name) {
        return read(name);
    }

    private static <T> T read(String name) {
        return parse(text(name));
    }

    private static <T> T parse(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("sample/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String text(Map<String, ?> file, String key) {
        return file.get(key).toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
