package lianxi.project.web;

import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The sheet to be uploaded. */
public class ProjectSheetForm {

    private String key = FormKeys.fresh();

    @Nullable
    private MultipartFile file;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Nullable
    public MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }
}
