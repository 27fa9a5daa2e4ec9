package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Looks for a message after a redirect on pages only: asked for a style sheet, it would read the session for nothing. */
class PageFlashes extends SessionFlashMapManager {

    @Override
    @Nullable
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return StaticFiles.isOne(request.getRequestURI()) ? null : super.retrieveFlashMaps(request);
    }
}
