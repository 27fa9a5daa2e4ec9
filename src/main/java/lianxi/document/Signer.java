package lianxi.document;

import lianxi.shared.PersonId;

/** Who signs a document (签发人). */
public record Signer(PersonId person, String name) {}
