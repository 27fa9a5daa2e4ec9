package lianxi.task.web;

/**
 * One thing the reader may do now.
 *
 * @param posts whether a click does it at once; otherwise it leads to a form
 */
record TaskButton(String label, String path, boolean posts) {

    static TaskButton post(String label, String path) {
        return new TaskButton(label, path, true);
    }

    static TaskButton open(String label, String path) {
        return new TaskButton(label, path, false);
    }
}
