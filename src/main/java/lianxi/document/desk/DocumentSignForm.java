package lianxi.document.desk;

/** A signature, and whether it is given although units asked to countersign let their day pass. */
public class DocumentSignForm extends DocumentActForm {

    private boolean despiteSilence;

    public boolean isDespiteSilence() {
        return despiteSilence;
    }

    public void setDespiteSilence(boolean despiteSilence) {
        this.despiteSilence = despiteSilence;
    }
}
