package lianxi.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.CalendarYearCommand;
import lianxi.calendar.DaySpan;
import lianxi.calendar.LoadedYear;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A year's holidays as the office loads or corrects them, by hand or out of a spreadsheet. */
public class CalendarYearForm {

    private String key = FormKeys.fresh();

    @NotNull
    private Integer version;

    @NotNull
    private Integer year;

    @NotBlank
    @Size(max = 60)
    private String noticeNumber = "";

    @NotNull
    private LocalDate issuedOn;

    @Size(max = 200)
    private String reason = "";

    @Size(max = 100)
    private List<CalendarDayRow> rows = new ArrayList<>();

    @Nullable
    private MultipartFile file;

    static CalendarYearForm blank(int year) {
        CalendarYearForm form = new CalendarYearForm();
        form.version = CalendarYearCommand.NEW;
        form.year = year;
        return form;
    }

    static CalendarYearForm of(LoadedYear loaded) {
        CalendarYearForm form = new CalendarYearForm();
        form.version = loaded.version();
        form.year = loaded.notice().year();
        form.noticeNumber = loaded.notice().number();
        form.issuedOn = loaded.notice().issuedOn();
        loaded.spans().forEach(span -> form.rows.add(row(span)));
        return form;
    }

    private static CalendarDayRow row(DaySpan span) {
        return CalendarDayRow.of(
                span.kind(),
                span.name(),
                span.nameEn(),
                span.from().toString(),
                span.length() == 1 ? "" : span.to().toString());
    }

    CalendarYearCommand toCommand(List<DaySpan> spans) {
        return new CalendarYearCommand(
                year, TextNormaliser.oneLine(noticeNumber), issuedOn, TextNormaliser.oneLine(reason), spans, version);
    }

    /** Whether it corrects a year that is loaded. */
    public boolean isCorrection() {
        return version != null && version != CalendarYearCommand.NEW;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getNoticeNumber() {
        return noticeNumber;
    }

    public void setNoticeNumber(String noticeNumber) {
        this.noticeNumber = noticeNumber;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<CalendarDayRow> getRows() {
        return rows;
    }

    public void setRows(List<CalendarDayRow> rows) {
        this.rows = rows;
    }

    @Nullable
    public MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
