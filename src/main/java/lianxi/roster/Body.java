package lianxi.roster;

import static lianxi.roster.PlaceRole.DEPUTY_HEAD;
import static lianxi.roster.PlaceRole.DIRECTOR;
import static lianxi.roster.PlaceRole.HEAD;
import static lianxi.roster.PlaceRole.MEMBER;
import static lianxi.roster.PlaceRole.STAFF;

import java.util.List;

/** The bodies that the notice sets up: 领导组, 领导组办公室, 督查小组. */
public enum Body {
    GROUP(HEAD, DEPUTY_HEAD, MEMBER),
    OFFICE(DIRECTOR, STAFF),
    SUPERVISION(HEAD, MEMBER);

    private final List<PlaceRole> roles;

    Body(PlaceRole... roles) {
        this.roles = List.of(roles);
    }

    /** Its roles in printed order. */
    public List<PlaceRole> roles() {
        return roles;
    }
}
