package org.virttck.report.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one YAML document into nodes that remember their lines. */
public final class YamlDocument {

    private static final int MAX_DEPTH = 32;

    private final String source;
    private final JsonParser parser;

    private YamlDocument(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    record Items(List<YamlNode> nodes) {}

    record Entries(Map<String, YamlNode> nodes) {}

    /**
     * Reads a file.
     *
     * @param file to read
     * @return the root of the document; a mapping, a list or a text
     * @throws YamlProblem when it is not YAML
     * @throws UncheckedIOException when it cannot be read
     */
    public static YamlNode read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text.
     *
     * @param source how messages call it
     * @param text the document
     * @return the root of the document
     * @throws YamlProblem when it is not YAML
     */
    public static YamlNode read(String source, String text) {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            YamlDocument document = new YamlDocument(source, parser);
            parser.nextToken();
            return document.node("", 0, document.line());
        } catch (JsonProcessingException e) {
            throw new YamlProblem(source + ":" + e.getLocation().getLineNr() + ": is not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private YamlNode node(String path, int depth, int line) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new YamlProblem(source + ":" + line + ": is nested deeper than " + MAX_DEPTH + " levels");
        }
        return new YamlNode(source, line, path, value(path, depth));
    }

    private Object value(String path, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return entries(path, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(path, depth);
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private Entries entries(String path, int depth) throws IOException {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line();
            parser.nextToken();
            YamlNode node = node(path.isEmpty() ? key : path + "." + key, depth + 1, line);
            if (nodes.put(key, node) != null) {
                throw new YamlProblem(source + ":" + line + ": key \"" + key + "\" stands twice");
            }
        }
        return new Entries(nodes);
    }

    private Items items(String path, int depth) throws IOException {
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(path + "[" + nodes.size() + "]", depth + 1, line()));
        }
        return new Items(nodes);
    }
}
