package lianxi.permit;

import java.util.ArrayList;
import java.util.List;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.PermitType;
import lianxi.permit.catalogue.StepType;
import lianxi.project.schedule.TemplateLink;
import lianxi.project.schedule.TemplateLinks;
import org.springframework.stereotype.Component;

/**
 * What the permit catalogue itself says about order: the steps of a permit follow each other, and its first step waits for the
 * last one of every permit that must come first (前置手续).
 */
@Component
class CatalogueLinks implements TemplateLinks {

    private final CatalogueQueries catalogues;

    CatalogueLinks(CatalogueQueries catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<TemplateLink> links() {
        Catalogue catalogue = catalogues.catalogue();
        List<TemplateLink> links = new ArrayList<>();
        for (PermitType type : catalogue.types()) {
            List<StepType> steps = type.steps();
            for (int i = 1; i < steps.size(); i++) {
                links.add(new TemplateLink(code(type, steps.get(i - 1)), code(type, steps.get(i))));
            }
            for (PermitType earlier : catalogue.prerequisitesOf(type)) {
                List<StepType> before = earlier.steps();
                links.add(new TemplateLink(code(earlier, before.get(before.size() - 1)), code(type, steps.get(0))));
            }
        }
        return links;
    }

    private static String code(PermitType type, StepType step) {
        return type.code() + "/" + step.position();
    }
}
