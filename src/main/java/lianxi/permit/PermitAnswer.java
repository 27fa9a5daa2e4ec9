package lianxi.permit;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** The office's answer whether a project needs a permit of the catalogue, and who follows it (责任单位). */
public record PermitAnswer(String code, Need need, @Nullable String reason, UnitId unit) {}
