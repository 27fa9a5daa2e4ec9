package lianxi.roster.web;

import org.springframework.web.multipart.MultipartFile;

/** A spreadsheet with the roster, and the document that ordered it. */
class RosterImportForm extends RosterOrdered {

    private MultipartFile file;

    public MultipartFile getFile() {
        return file;
    }

    public void setFile(MultipartFile file) {
        this.file = file;
    }
}
