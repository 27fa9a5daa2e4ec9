package lianxi.meeting.agenda.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;

/** 缓议, with the reason. */
public class MeetingAgendaDeferForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 300)
    private String note = "";

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
