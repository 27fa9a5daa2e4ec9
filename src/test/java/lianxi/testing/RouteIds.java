package lianxi.testing;

/**
 * Gives the role × route matrix real things to call routes with. Each module whose addresses carry ids has one, as a
 * {@code @Component} in its own test package; it makes a thing of the own and one of a foreign unit through the module's
 * services and hands their ids to {@link RouteWorld#put}.
 */
public interface RouteIds {

    void provide(RouteWorld world);
}
