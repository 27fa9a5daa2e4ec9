package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.regex.Pattern;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.SecretBox;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** A person (人员): the name as written, a sealed phone, an e-mail address. What the person is stands in dated rows. */
@Entity
@Table(name = "roster_person")
class Person {

    private static final int MAX_EMAIL = 100;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Nullable
    private byte[] phoneSealed;

    private String phoneMasked = "";
    private String email = "";

    @Version
    private int version;

    protected Person() {}

    Person(String name) {
        this.name = PersonNames.clean(name);
    }

    void rename(String name) {
        this.name = PersonNames.clean(name);
    }

    /** Sealed with the row as associated data: only a saved person can have a phone. */
    void phone(String typed, SecretBox box) {
        String number = Phones.clean(typed);
        phoneSealed = number.isEmpty() ? null : box.seal(number, phonePlace(id));
        phoneMasked = Phones.masked(number);
    }

    void email(@Nullable String typed) {
        String address = typed == null ? "" : TextNormaliser.halfWidth(TextNormaliser.oneLine(typed));
        if (address.length() > MAX_EMAIL
                || !address.isEmpty() && !EMAIL.matcher(address).matches()) {
            throw new RefusedException("email", "roster.error.email");
        }
        email = address;
    }

    static String phonePlace(long person) {
        return "roster_person/" + person + "/phone";
    }

    Optional<String> phone(SecretBox box) {
        return phoneSealed == null ? Optional.empty() : box.open(phoneSealed, phonePlace(id));
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    String phoneMasked() {
        return phoneMasked;
    }

    String email() {
        return email;
    }

    int version() {
        return version;
    }
}
