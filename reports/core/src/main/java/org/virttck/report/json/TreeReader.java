package org.virttck.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Builds the tree by hand: an ObjectMapper would refuse less, and cost most of the time of a short command. */
final class TreeReader {

    private final JsonParser parser;
    private final int deepest;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    TreeReader(JsonParser parser, int deepest) {
        this.parser = parser;
        this.deepest = deepest;
    }

    JsonNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw refusal("the document is empty");
        }
        JsonNode document = value(1);
        if (parser.nextToken() != null) {
            throw refusal("something follows the end of the document");
        }
        return document;
    }

    private JsonNode value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> nodes.textNode(wellFormed(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> nodes.nullNode();
            default -> throw refusal("unexpected " + parser.currentToken());
        };
    }

    private ObjectNode object(int depth) throws IOException {
        refuseBeyondDeepest(depth);
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = wellFormed(parser.currentName());
            if (object.has(key)) {
                throw refusal("duplicate key " + Quote.of(key));
            }
            parser.nextToken();
            object.set(key, value(depth + 1));
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        refuseBeyondDeepest(depth);
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw refusal("an integer that does not fit 64 bits");
        }
        return nodes.numberNode(parser.getLongValue());
    }

    private JsonNode fraction() throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw refusal("a number out of range");
        }
        return nodes.numberNode(number);
    }

    private String wellFormed(String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw refusal("half of a surrogate pair in " + Quote.of(text));
        }
        return text;
    }

    private void refuseBeyondDeepest(int depth) {
        if (depth > deepest) {
            throw refusal("nested deeper than " + deepest + " levels");
        }
    }

    private InvalidJsonException refusal(String fault) {
        return StrictJson.refusal(parser.currentTokenLocation(), fault);
    }
}
