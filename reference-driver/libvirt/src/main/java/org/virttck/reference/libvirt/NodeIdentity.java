package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The id of the node, which libvirt draws by lot at each of its starts when the machine's firmware has none: what it was
 * when it was first asked for is kept.
 */
final class NodeIdentity {

    private final Path file;

    NodeIdentity(Path stateDirectory) {
        this.file = stateDirectory.resolve("node-id");
    }

    UUID of(Hypervisor hypervisor) {
        try {
            if (!Files.exists(file)) {
                keep(idInLibvirt(hypervisor));
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException failure) {
            throw Failures.of(failure);
        } catch (IllegalArgumentException malformed) {
            throw Failures.internal(file + " holds no id; remove it to have one made");
        }
    }

    private static UUID idInLibvirt(Hypervisor hypervisor) {
        String capabilities = hypervisor.call(Session::getCapabilities);
        return DomainDocument.parse(capabilities)
                .find("/capabilities/host/uuid")
                .map(UUID::fromString)
                .orElseThrow(() -> Failures.internal("libvirt has no id for its host"));
    }

    /** A link appears as a whole, and never over another: of two drivers that begin, one decides. */
    private void keep(UUID id) throws IOException {
        Path draft = Files.writeString(file.resolveSibling("node-id-" + UUID.randomUUID()), id.toString());
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException decided) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
