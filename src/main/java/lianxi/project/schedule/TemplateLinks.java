package lianxi.project.schedule;

import java.util.List;

/** Implemented by a module whose own catalogue says what must come first (前置手续); the template adds those links. */
public interface TemplateLinks {

    List<TemplateLink> links();
}
