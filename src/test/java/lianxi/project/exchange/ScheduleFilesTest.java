package lianxi.project.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.MilestoneData;
import lianxi.project.schedule.MilestoneFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleScene;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands in the exported files, read by programs that did not write them. */
@ServiceTest
class ScheduleFilesTest {

    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScheduleService service;

    @Autowired
    private ScheduleWorkbook workbook;

    @Autowired
    private MsProjectFile msProject;

    @Autowired
    private ScheduleCalendarFile calendarFile;

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private MutableClock clock;

    private ProjectView project;
    private ScheduleView schedule;

    /** On 2017-03-06: one milestone finished, one begun, one not needed, a lag, a baseline, and a name like a formula. */
    @BeforeEach
    void aProjectUnderWay() {
        ScheduleScene scene = ScheduleScene.in(context);
        ProjectId id = scene.whole();
        clock.set("2017-03-06T10:00");
        service.approveBaseline(scene.director(), id, "首版", null);
        service.recordFacts(
                scene.office(), id, scene.milestone(id, "SITE_PREPARATION"), facts("2017-01-09", "2017-02-04"), null);
        service.recordFacts(scene.office(), id, scene.milestone(id, "LAND_TRANSFER"), facts("2017-02-20", null), null);
        service.markNeeded(scene.office(), id, scene.milestone(id, "FOUNDATIONS_ACCEPTED"), false, null);
        service.addMilestone(
                scene.office(), id, new MilestoneData("=1+1 & <验收>", null, Duration.calendarDays(30)), null);
        ScheduleView view = scene.view(id);
        service.setLag(scene.office(), id, view.links().get(0).id(), Duration.calendarDays(7), null);
        project = projects.project(id);
        schedule = scene.view(id);
    }

    private static MilestoneFacts facts(String start, String finish) {
        return new MilestoneFacts(LocalDate.parse(start), finish == null ? null : LocalDate.parse(finish), null);
    }

    @Test
    void theWorkbookHasALinePerNodeAndTheTwoDates() {
        List<Sheet> sheets = Spreadsheets.read(workbook.bytes(schedule, Locale.SIMPLIFIED_CHINESE));
        assertThat(sheets).extracting(Sheet::name).containsExactly("倒排工期", "并网日期");
        List<Sheet.Row> rows = sheets.get(0).rows();
        assertThat(rows).hasSize(1 + schedule.rows().size());
        for (int i = 0; i < schedule.rows().size(); i++) {
            ScheduleView.Row node = schedule.rows().get(i);
            Sheet.Row row = rows.get(i + 1);
            assertThat(cell(row, SheetColumn.NUMBER)).isEqualTo(Integer.toString(i + 1));
            assertThat(cell(row, SheetColumn.NAME)).isEqualTo(node.name());
            assertThat(cell(row, SheetColumn.LATEST_SAFE)).isEqualTo(Objects.toString(node.latestSafeDate(), ""));
            assertThat(cell(row, SheetColumn.FORECAST_FINISH)).isEqualTo(Objects.toString(node.forecastFinish(), ""));
            assertThat(cell(row, SheetColumn.SLACK)).isEqualTo(Objects.toString(node.slack(), ""));
            assertThat(cell(row, SheetColumn.KEY)).isEqualTo(node.key().toString());
        }
        assertThat(sheets.get(1).rows().get(1).cells()).startsWith("首批并网日期", "2017-06-30");
        assertThat(sheets.get(1).rows().get(2).cells()).startsWith("全容量并网日期", "2017-09-30");
    }

    @Test
    void noCellIsAFormula() throws Exception {
        byte[] content = workbook.bytes(schedule, Locale.SIMPLIFIED_CHINESE);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            assertThat(book.getFirstSheet().read().stream().flatMap(Row::stream))
                    .isNotEmpty()
                    .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA)
                    .anyMatch(cell -> cell != null && "=1+1 & <验收>".equals(cell.getValue()));
        }
    }

    /**
     * Microsoft gives its schema (mspdi_pj12.xsd) away without a licence to pass it on, so it is not kept here. MPXJ's classes are
     * made from it by a schema compiler: the schema that they give back has its elements, their order, types and occurrence.
     */
    @Test
    void theMsProjectFileIsValidByItsSchema() throws Exception {
        StringWriter schema = new StringWriter();
        JAXBContext.newInstance("org.mpxj.mspdi.schema").generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String file) {
                StreamResult result = new StreamResult(schema);
                result.setSystemId(file);
                return result;
            }
        });
        assertThat(schema.toString()).contains("http://schemas.microsoft.com/project");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(schema.toString())))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml())));
    }

    @Test
    void msProjectReadsTheForecastTheBaselineAndTheLatestDates() throws Exception {
        Map<String, Task> tasks = tasks(new MSPDIReader().read(new ByteArrayInputStream(xml())));
        assertThat(tasks).hasSize((int)
                schedule.rows().stream().filter(ScheduleView.Row::needed).count());
        for (ScheduleView.Row row : schedule.rows()) {
            Task task = tasks.get(row.name());
            assertThat(task == null).as(row.name()).isEqualTo(!row.needed());
            if (task != null) {
                assertThat(event(task.getStart())).as(row.name()).isEqualTo(row.forecastStart());
                assertThat(task.getFinish())
                        .as(row.name())
                        .isEqualTo(row.forecastFinish().atTime(CLOSES));
                assertThat(task.getDeadline()).as(row.name()).isEqualTo(endOf(row.latestSafeDate()));
                assertThat(task.getBaselineFinish()).as(row.name()).isEqualTo(endOf(row.baselineFinish()));
                assertThat(task.getActualFinish())
                        .as(row.name())
                        .isEqualTo(endOf(row.facts().finishedOn()));
                assertThat(task.getActualStart() == null)
                        .isEqualTo(
                                row.facts().startedOn() == null && row.facts().finishedOn() == null);
            }
        }
    }

    @Test
    void itsLinksLeadThroughNodesThatAreNotNeeded() throws Exception {
        Map<String, Task> tasks = tasks(new MSPDIReader().read(new ByteArrayInputStream(xml())));
        for (ScheduleView.LinkRow link : schedule.links()) {
            ScheduleView.Row before = schedule.row(link.before()).orElseThrow();
            ScheduleView.Row after = schedule.row(link.after()).orElseThrow();
            if (before.needed() && after.needed()) {
                assertThat(predecessors(tasks.get(after.name()))).contains(before.name());
            }
        }
        // 首批阵列基础验收 is not needed: what followed it now follows 电力质监 before it
        assertThat(predecessors(tasks.get("首批组件安装"))).containsAnyElementsOf(before("首批阵列基础验收"));
    }

    @Test
    void itsCalendarKnowsTheHolidaysAndMakeUpDaysOf2017() throws Exception {
        ProjectCalendar days =
                new MSPDIReader().read(new ByteArrayInputStream(xml())).getDefaultCalendar();
        WorkCalendar calendar = calendars.current();
        LocalDate.of(2017, 1, 1)
                .datesUntil(LocalDate.of(2018, 1, 1))
                .forEach(
                        day -> assertThat(days.isWorkingDate(day)).as("%s", day).isEqualTo(calendar.isWorkday(day)));
    }

    /** Who lets MS Project reckon anew gets the same forecast, from today on: MPXJ schedules as MS Project does. */
    @Test
    void scheduledAnewTheForecastStays() throws Exception {
        ProjectFile file = new MSPDIReader().read(new ByteArrayInputStream(xml()));
        file.getTasks().forEach(ScheduleFilesTest::writeNothingAsNothing);
        new MicrosoftScheduler().schedule(file, file.getProjectProperties().getStartDate());
        Map<String, Task> tasks = tasks(file);
        for (ScheduleView.Row row : schedule.rows()) {
            if (row.needed()) {
                assertThat(tasks.get(row.name()).getFinish())
                        .as(row.name())
                        .isEqualTo(row.forecastFinish().atTime(CLOSES));
            }
        }
    }

    @Test
    void theCalendarFileHoldsDatesMilestonesAndLatestStarts() throws Exception {
        Map<String, LocalDate> events = events();
        String name = " · " + project.name();
        assertThat(events)
                .containsEntry("首批并网日期" + name, LocalDate.of(2017, 6, 30))
                .containsEntry("全容量并网日期" + name, LocalDate.of(2017, 9, 30))
                .containsEntry("已完成：施工准备" + name, LocalDate.of(2017, 2, 4));
        int expected = schedule.anchors().size();
        for (ScheduleView.Row row : schedule.rows()) {
            if (row.needed() && row.isMilestone() && !row.facts().isFinished()) {
                assertThat(events).containsEntry("预计完成：" + row.name() + name, row.forecastFinish());
            }
            if (isOpen(row)) {
                assertThat(events).containsEntry("最迟启动：" + row.name() + name, row.latestStart());
            }
            expected += (row.needed() && row.isMilestone() ? 1 : 0) + (isOpen(row) ? 1 : 0);
        }
        assertThat(events).hasSize(expected);
    }

    /** A day is a day, wherever the server stands. */
    @Test
    void theCalendarFileHasTheSameDaysInAnyZone() throws Exception {
        Map<String, LocalDate> here = events();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(events()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** MPXJ reads a duration of nothing as none, and will not schedule without. */
    private static void writeNothingAsNothing(Task task) {
        org.mpxj.Duration nothing = org.mpxj.Duration.getInstance(0, TimeUnit.DAYS);
        task.setDuration(Objects.requireNonNullElse(task.getDuration(), nothing));
        task.setActualDuration(Objects.requireNonNullElse(task.getActualDuration(), nothing));
        task.setRemainingDuration(Objects.requireNonNullElse(task.getRemainingDuration(), nothing));
    }

    private byte[] xml() {
        return msProject.bytes(project, schedule, Locale.SIMPLIFIED_CHINESE);
    }

    private static Map<String, Task> tasks(ProjectFile file) {
        Map<String, Task> tasks = new HashMap<>();
        file.getTasks().stream()
                .filter(task -> task.getName() != null && task.getID() != 0)
                .forEach(task -> tasks.put(task.getName(), task));
        return tasks;
    }

    private static List<String> predecessors(Task task) {
        return task.getPredecessors().stream()
                .map(relation -> relation.getPredecessorTask().getName())
                .toList();
    }

    private List<String> before(String name) {
        NodeKey key = schedule.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
        return schedule.linksTo(key).stream()
                .map(link -> schedule.row(link.before()).orElseThrow().name())
                .toList();
    }

    private LocalDate event(LocalDateTime moment) {
        return moment.toLocalTime().equals(CLOSES)
                ? moment.toLocalDate()
                : calendars.current().previousWorkday(moment.toLocalDate());
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day == null ? null : day.atTime(CLOSES);
    }

    private Map<String, LocalDate> events() throws Exception {
        byte[] file = calendarFile.bytes(project, schedule, Locale.SIMPLIFIED_CHINESE);
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        calendar.validate();
        Map<String, LocalDate> events = new HashMap<>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            LocalDate day = LocalDate.from(event.<LocalDate>getDateTimeStart().getDate());
            events.put(event.getSummary().getValue(), day);
        }
        return events;
    }

    private static boolean isOpen(ScheduleView.Row row) {
        return row.needed() && !row.facts().isStarted() && !row.facts().isFinished() && row.latestStart() != null;
    }

    private static String cell(Sheet.Row row, SheetColumn column) {
        return row.cell(column.ordinal());
    }
}
