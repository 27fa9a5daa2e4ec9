package lianxi.permit.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole catalogue as read at one moment, in its order. */
public final class Catalogue {

    private final List<PermitType> types;
    private final Map<String, PermitType> byCode;

    public Catalogue(List<PermitType> types) {
        this.types = List.copyOf(types);
        this.byCode = types.stream().collect(Collectors.toMap(PermitType::code, Function.identity()));
    }

    public List<PermitType> types() {
        return types;
    }

    public Optional<PermitType> type(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By full name or short name, as an office writes it in its register. */
    public Optional<PermitType> named(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name) || type.shortName().equals(name))
                .findFirst();
    }

    public List<PermitType> prerequisitesOf(PermitType type) {
        return types.stream()
                .filter(other -> type.prerequisites().contains(other.code()))
                .toList();
    }

    /** The permits that wait for this one. */
    public List<PermitType> waitingFor(PermitType type) {
        return types.stream()
                .filter(other -> other.prerequisites().contains(type.code()))
                .toList();
    }
}
