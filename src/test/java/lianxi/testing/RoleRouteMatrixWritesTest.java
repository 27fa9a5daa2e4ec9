package lianxi.testing;

/** The routes that write, as every role. */
@ServiceTest
class RoleRouteMatrixWritesTest extends RoleRoutes {

    @Override
    boolean reading() {
        return false;
    }
}
