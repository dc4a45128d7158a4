package org.virttck.report.sign;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Finds the public half of a private key: openssl's files hold the seed only, and the JDK has no call for it. */
final class Ed25519Pair {

    private Ed25519Pair() {}

    static KeyPair fromSeed(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Repeating(seed));
            KeyPair pair = generator.generateKeyPair();
            refuseAnotherSeed(seed, pair);
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static void refuseAnotherSeed(byte[] seed, KeyPair pair) {
        byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        if (!Arrays.equals(seed, used)) {
            throw new IllegalStateException("this JDK's Ed25519 generator does not take its seed as it is given");
        }
    }

    /** A source of "randomness" that gives the seed: the generator then computes exactly its public key. */
    private static final class Repeating extends SecureRandom {

        private final transient byte[] seed;

        Repeating(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
