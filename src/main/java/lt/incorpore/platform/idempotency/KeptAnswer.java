package lt.incorpore.platform.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer as it was given.
///
/// @param headers those that belong to what was done, not to the single exchange
/// @param body    empty where the answer had none
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(status);
            out.writeShort(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static KeptAnswer unpacked(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var status = in.readShort();
            var headers = new LinkedHashMap<String, String>();
            for (var left = in.readShort(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new KeptAnswer(status, headers, in.readNBytes(in.readInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
