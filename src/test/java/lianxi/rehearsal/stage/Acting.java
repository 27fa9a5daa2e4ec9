package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.rehearsal.theatre.Person;

/** Who acts in the present scene, and when. */
interface Acting {

    Person acting();

    /** The day of the scene in the group's zone. */
    LocalDate today();

    Players players();

    Places places();

    Telling telling();
}
