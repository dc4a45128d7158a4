package org.virttck.remote;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.VifBinding;

/** How values of the contract are written as JSON. */
public final class WireJson {

    /** Of how many characters a number is at the most. */
    public static final int LONGEST_NUMBER = 100;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1024;
    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private WireJson() {}

    /**
     * A mapper with the limits of the wire: 64 levels, numbers of 100 characters, no type names but those of the contract.
     *
     * @param maxBytes the longest text
     * @return a mapper of its own
     */
    public static JsonMapper mapper(int maxBytes) {
        JsonMapper.Builder builder = JsonMapper.builder(factory(maxBytes))
                .addModule(new Jdk8Module())
                .addModule(scalars())
                .addMixIn(VifBinding.class, Named.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        builder.withCoercionConfig(
                LogicalType.Textual,
                coercion -> NO_TEXT.forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail)));
        for (Class<?> binding : VifBinding.class.getPermittedSubclasses()) {
            builder.registerSubtypes(new NamedType(binding, RemoteOperation.kebab(binding.getSimpleName())));
        }
        return builder.build();
    }

    private static JsonFactory factory(int maxBytes) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(maxBytes)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static SimpleModule scalars() {
        SimpleModule module = new SimpleModule();
        new Scalar<>(InstanceId.class, InstanceId::toString, text -> new InstanceId(UUID.fromString(text)))
                .addTo(module);
        new Scalar<>(Secret.class, Secret::reveal, Secret::new).addTo(module);
        new Scalar<>(
                        Bytes.class,
                        bytes -> Base64.getEncoder().encodeToString(bytes.toArray()),
                        text -> Bytes.of(Base64.getDecoder().decode(text)))
                .addTo(module);
        new Scalar<>(Duration.class, Duration::toString, Duration::parse).addTo(module);
        new Scalar<>(Instant.class, Instant::toString, Instant::parse).addTo(module);
        return module;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}
}
