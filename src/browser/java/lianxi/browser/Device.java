package lianxi.browser;

import com.microsoft.playwright.Browser;

/** The two devices that every page is looked at on. */
enum Device {
    DESK(1440, 900, false),
    PHONE(390, 844, true);

    final int width;
    private final int height;
    private final boolean phone;

    Device(int width, int height, boolean phone) {
        this.width = width;
        this.height = height;
        this.phone = phone;
    }

    Browser.NewContextOptions options(String acceptLanguage) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setDeviceScaleFactor(1)
                .setLocale(acceptLanguage)
                .setTimezoneId("Asia/Shanghai");
    }
}
