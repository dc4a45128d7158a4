package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    static Map<String, String> read(DataInputStream in) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(in.readUTF(), in.readUTF());
        }
        return texts;
    }
}
