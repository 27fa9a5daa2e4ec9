package lianxi.rehearsal.theatre;

/** How people send their forms. */
public interface Manners {

    /** Filled in right, pressed once. */
    Manners GOOD = Person::deliver;

    /** Sends the form, and tells the page that counts in the end. */
    Page post(Person person, Form form);
}
