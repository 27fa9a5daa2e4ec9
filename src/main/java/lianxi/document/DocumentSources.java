package lianxi.document;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the module that writes a series' documents. */
@Component
class DocumentSources {

    private final ObjectProvider<DocumentSource> sources;

    DocumentSources(ObjectProvider<DocumentSource> sources) {
        this.sources = sources;
    }

    DocumentSource of(NumberSeries series) {
        return sources.stream()
                .filter(source -> source.series() == series)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes documents of " + series));
    }
}
