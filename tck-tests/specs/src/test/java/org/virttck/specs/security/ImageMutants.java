package org.virttck.specs.security;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.security.Specs.SPAWN;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with ids and places of images. */
final class ImageMutants implements Mutants {

    private static final String IDS = "security.look-alike-image-ids-are-told-apart";
    private static final String FILES = "security.images-are-regular-files";
    private static final String NAMES = "security.odd-file-names-of-images-work";

    @Override
    public List<Mutant> all() {
        return List.of(
                caching("the file system of the cache knows no case", id -> id.toLowerCase(Locale.ROOT)),
                caching("the cache brings ids into a normal form", id -> Normalizer.normalize(id, Normalizer.Form.NFC)),
                caching("the cache replaces what is odd in an id", id -> id.replaceAll("[^A-Za-z0-9-]", "_")),
                caching("an id ends at the first NUL", id -> id.split("\0", 2)[0]),
                caching("an id is kept in bytes of Latin 1", ImageMutants::throughLatin1),
                breaking(FILES, "the file is opened before anybody looks what it is")
                        .on(SPAWN, Specs.when(spec -> isOther(spec.image()), ImageMutants::openFirst)),
                breaking(FILES, "a device is a disk of no bytes")
                        .on(SPAWN, Specs.takes(ImageMutants::isHarmlessDevice)),
                breaking(FILES, "a path ends at the first NUL")
                        .on(
                                SPAWN,
                                Specs.takes(image -> image.location().toString().endsWith("%00.raw"))),
                breaking(FILES, "the host in the URI is passed over")
                        .on(
                                SPAWN,
                                Specs.takes(image -> "example.invalid"
                                        .equals(image.location().getHost()))),
                breaking(FILES, "an unknown scheme is a fault of the driver")
                        .on(
                                SPAWN,
                                Specs.when(
                                        spec -> "no-such-scheme"
                                                .equals(spec.image().location().getScheme()),
                                        Faults.refuse(ErrorCode.INTERNAL))),
                breaking("security.odd-locations-are-taken-or-refused", "the reader of locations throws its own")
                        .on(SPAWN, call -> {
                            URI location =
                                    call.<InstanceSpec>argument(0).image().location();
                            if (location.getQuery() != null) {
                                throw new IllegalArgumentException("URI has a query component");
                            }
                            return call.proceed();
                        }),
                breaking(NAMES, "the path is not decoded")
                        .on(
                                SPAWN,
                                Specs.when(spec -> isEncoded(spec.image()), Faults.refuse(ErrorCode.INVALID_ARGUMENT))),
                breaking(NAMES, "the path is decoded like a form")
                        .on(
                                SPAWN,
                                Specs.when(spec -> isForm(spec.image()), Faults.refuse(ErrorCode.INVALID_ARGUMENT))));
    }

    /** Boots what was fetched for an id that falls together with this one. */
    private static Mutant caching(String fault, UnaryOperator<String> key) {
        return breaking(IDS, fault).onEach(SPAWN, () -> {
            Map<String, Image> cache = new ConcurrentHashMap<>();
            return call -> {
                InstanceSpec spec = call.argument(0);
                Image cached = cache.get(key.apply(spec.image().id()));
                if (cached != null && !cached.id().equals(spec.image().id())) {
                    return call.with(spec.toBuilder().image(cached).build());
                }
                call.proceed();
                cache.put(key.apply(spec.image().id()), spec.image());
                return null;
            };
        });
    }

    private static String throughLatin1(String id) {
        return new String(id.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static boolean isOther(Image image) {
        URI location = image.location();
        return "file".equals(location.getScheme())
                && location.toString().endsWith("/pipe")
                && Files.exists(Path.of(location));
    }

    private static Object openFirst(Call call) throws Throwable {
        Path path = Path.of(call.<InstanceSpec>argument(0).image().location());
        Files.newInputStream(path).close();
        return call.proceed();
    }

    private static boolean isHarmlessDevice(Image image) {
        return image.location().equals(HostileLocation.harmlessDevice());
    }

    private static boolean isEncoded(Image image) {
        URI location = image.location();
        return location.getPath() != null && !location.getPath().equals(location.getRawPath());
    }

    private static boolean isForm(Image image) {
        String raw = image.location().getRawPath();
        return raw != null
                && !URLDecoder.decode(raw, StandardCharsets.UTF_8)
                        .equals(image.location().getPath());
    }
}
