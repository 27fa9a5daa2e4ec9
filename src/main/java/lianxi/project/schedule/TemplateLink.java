package lianxi.project.schedule;

/** What a template says waits for what, by the codes of {@link SourceNode} and of the template's milestones. */
public record TemplateLink(String before, String after) {}
