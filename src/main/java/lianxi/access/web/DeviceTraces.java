package lianxi.access.web;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser is told on the way out (退出时清除本机内容): nothing that was typed for us stays on the device. */
final class DeviceTraces {

    private DeviceTraces() {}

    /** Browsers follow it over https and on the machine itself; the log-in page's script does the same elsewhere. */
    static void clear(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }
}
