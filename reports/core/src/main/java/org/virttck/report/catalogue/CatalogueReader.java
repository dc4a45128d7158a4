package org.virttck.report.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.report.digest.Sha256;
import org.virttck.report.yaml.YamlDocument;
import org.virttck.report.yaml.YamlNode;

/** Reads the rule catalogue that the contract carries as YAML: an index, one file a chapter, and the lifecycle table. */
public final class CatalogueReader {

    private static final String FOLDER = "/org/virttck/catalogue/";

    private final MessageDigest digest = Sha256.digest();

    private CatalogueReader() {}

    /**
     * Reads the catalogue of the contract on the class path.
     *
     * @return the catalogue
     */
    public static Catalogue read() {
        return new CatalogueReader().readAll();
    }

    private Catalogue readAll() {
        YamlNode index = document("catalogue").allowOnly("version", "chapters", "profiles");
        List<Chapter> chapters = new ArrayList<>();
        for (YamlNode name : index.require("chapters").items()) {
            chapters.add(chapter(name.text()));
        }
        List<Cell> cells = LifecycleReader.read(document("lifecycle"));
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Catalogue(index.require("version").text(), sha256, chapters, cells, profiles(index));
    }

    private static Map<String, List<String>> profiles(YamlNode index) {
        Map<String, List<String>> profiles = new LinkedHashMap<>();
        index.require("profiles")
                .entries()
                .forEach((name, chapters) -> profiles.put(
                        name, chapters.items().stream().map(YamlNode::text).toList()));
        return profiles;
    }

    private Chapter chapter(String name) {
        YamlNode file = document(name).allowOnly("title", "intro", "subject", "rules");
        Optional<SubjectKind> subject = file.find("subject").map(kind -> kind.oneOf(SubjectKind.class));
        List<Rule> rules = new ArrayList<>();
        for (YamlNode node : file.require("rules").items()) {
            rules.add(rule(name, subject, node));
        }
        return new Chapter(
                name, file.require("title").text(), file.require("intro").text().strip(), rules);
    }

    private static Rule rule(String chapter, Optional<SubjectKind> subject, YamlNode node) {
        node.allowOnly(
                "id",
                "level",
                "rule",
                "intent",
                "often",
                "needs",
                "needsAny",
                "truthOf",
                "supplies",
                "source",
                "since");
        return new Rule(
                chapter + "." + node.require("id").text(),
                node.require("level").oneOf(Level.class),
                node.require("rule").text().strip(),
                node.require("intent").text().strip(),
                node.require("often").text().strip(),
                capabilities(node.find("needs")),
                capabilities(node.find("needsAny")),
                node.find("truthOf").map(capability -> capability.oneOf(Capability.class)),
                texts(node.find("supplies")),
                subject,
                node.require("source").text(),
                node.require("since").text());
    }

    private static List<Capability> capabilities(Optional<YamlNode> list) {
        return list.map(YamlNode::items).orElse(List.of()).stream()
                .map(item -> item.oneOf(Capability.class))
                .toList();
    }

    private static List<String> texts(Optional<YamlNode> list) {
        return list.map(YamlNode::items).orElse(List.of()).stream()
                .map(YamlNode::text)
                .toList();
    }

    private YamlNode document(String name) {
        String file = name + ".yaml";
        try (InputStream in = VirtDriver.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the contract on the class path has no catalogue file " + file);
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return YamlDocument.read(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
