package lianxi.project.web;

import lianxi.project.schedule.NodeKey;
import lianxi.shared.NotFoundException;

/** A node's key as addresses and forms carry it. */
final class NodePath {

    private NodePath() {}

    /** @throws NotFoundException for what is no key */
    static NodeKey parse(String text) {
        try {
            return NodeKey.parse(text);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFoundException();
        }
    }
}
