package lianxi.supervision.referral;

import java.security.SecureRandom;

/** A passphrase that people read to each other (加密口令): 120 bits in characters that nobody misreads. Shown once, kept nowhere. */
final class Passphrase {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 6;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passphrase() {}

    static String next() {
        StringBuilder phrase = new StringBuilder();
        for (int place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                phrase.append('-');
            }
            phrase.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return phrase.toString();
    }
}
