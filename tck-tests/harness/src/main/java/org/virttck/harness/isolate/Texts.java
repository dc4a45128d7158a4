package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends texts by name from one process to another. */
final class Texts {

    private Texts() {}

    static void write(DataOutputStream out, Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeUTF(text.getValue());
        }
        out.flush();
    }

    /** Writes to a stream on which others write too. */
    static void writeBehind(String mark, DataOutputStream out, Map<String, String> texts) throws IOException {
        out.write(bytes(mark));
        write(out, texts);
    }

    /** Reads from a stream on which others write too; what they wrote before the mark goes elsewhere. */
    static Map<String, String> readBehind(String mark, DataInputStream in, OutputStream others) throws IOException {
        byte[] awaited = bytes(mark);
        int seen = 0;
        while (seen < awaited.length) {
            byte next = in.readByte();
            if (next != awaited[seen]) {
                others.write(awaited, 0, seen);
                seen = 0;
            }
            if (next == awaited[seen]) {
                seen++;
            } else {
                others.write(next);
            }
        }
        return read(in);
    }

    /** It begins as it does not go on, so that no part of it can be the beginning of it. */
    private static byte[] bytes(String mark) {
        return ("\n" + mark).getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> read(DataInputStream in) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(in.readUTF(), in.readUTF());
        }
        return texts;
    }
}
