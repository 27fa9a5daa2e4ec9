package lianxi.project;

/** Published in the transaction that moves a project's start or one of its grid dates (并网日期调整). */
public record ProjectDatesMoved(ProjectId project) {}
