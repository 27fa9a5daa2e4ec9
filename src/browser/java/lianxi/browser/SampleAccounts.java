package lianxi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The accounts of the sample group, read as a newcomer reads them. */
record SampleAccounts(List<Account> all) {

    static SampleAccounts read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!"login,password,roles,unit,name".equals(lines.get(0))) {
                throw new IllegalStateException("unexpected head line: " + lines.get(0));
            }
            return new SampleAccounts(lines.stream().skip(1).map(Account::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first account with the role. */
    Account with(String role) {
        return all.stream()
                .filter(account -> account.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    /** The first account with the role in the unit. */
    Account with(String role, String unit) {
        return all.stream()
                .filter(account ->
                        account.roles().contains(role) && account.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    Account login(String login) {
        return all.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** One line of the file. */
    record Account(String login, String password, Set<String> roles, String unit, String name) {

        private static Account of(String line) {
            String[] cells = line.split(",", -1);
            return new Account(cells[0], cells[1], Set.of(cells[2].split(";")), cells[3], cells[4]);
        }

        @Override
        public String toString() {
            return login + " (" + String.join(";", roles) + ")";
        }
    }
}
