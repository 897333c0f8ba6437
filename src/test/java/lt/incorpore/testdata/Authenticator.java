package lt.incorpore.testdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// A device with a passkey, in software, as W3C WebAuthn describes one; it lies when it is told to.
public final class Authenticator {

    private static final byte[] COSE_HEAD = {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20};
    private static final byte[] COSE_MIDDLE = {0x22, 0x58, 0x20};
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final KeyPair pair;
    private final byte[] id = new byte[16];

    public String origin = "http://localhost:8080";
    public String host = "localhost";
    public boolean verifiesOwner = true;
    public int count;

    public Authenticator() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            new SecureRandom().nextBytes(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a browser makes of a new key.
    public String registers(String challenge) {
        var key = joined(new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        var data = joined(data(ATTESTED), key);
        var attestation = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "attestationObject": "%3$s", "transports": ["internal"]}}""".formatted(base64(id), base64(client("webauthn.create", challenge)), base64(attestation));
    }

    /// What a browser makes of a signature.
    public String signs(String challenge, String owner) {
        count++;
        var client = client("webauthn.get", challenge);
        var data = data(0);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(MessageDigest.getInstance("SHA-256").digest(client));
            return """
                    {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                     "response": {"clientDataJSON": "%2$s", "authenticatorData": "%3$s", "signature": "%4$s",
                                  "userHandle": "%5$s"}}""".formatted(
                            base64(id),
                            base64(client),
                            base64(data),
                            base64(signature.sign()),
                            base64(owner.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int more) {
        try {
            var flags = PRESENT | (verifiesOwner ? VERIFIED : 0) | more;
            return joined(
                    MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.US_ASCII)),
                    new byte[] {(byte) flags},
                    ByteBuffer.allocate(4).putInt(count).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(COSE_HEAD, bytes(point.getAffineX()), COSE_MIDDLE, bytes(point.getAffineY()));
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = number.toByteArray();
        var exact = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, exact, 32 - length, length);
        return exact;
    }

    private static byte[] text(String text) {
        return joined(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> {
            try {
                all.write(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
