package org.virttck.harness.guest;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/**
 * Writes an archive of the kind that Linux unpacks at boot. It is not compressed, which each boot would pay for. Times are
 * left out: same input, same bytes.
 */
final class CpioWriter implements Closeable {

    private final CpioArchiveOutputStream archive;
    private long nextInode = 1;

    private CpioWriter(CpioArchiveOutputStream archive) {
        this.archive = archive;
    }

    static CpioWriter to(Path target) throws IOException {
        return new CpioWriter(new CpioArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(target))));
    }

    void folder(String name) throws IOException {
        write(entry(name, CpioConstants.C_ISDIR | 0755), new byte[0]);
    }

    void file(String name, byte[] content) throws IOException {
        write(entry(name, CpioConstants.C_ISREG | 0644), content);
    }

    void program(String name, byte[] content) throws IOException {
        write(entry(name, CpioConstants.C_ISREG | 0755), content);
    }

    void link(String name, String target) throws IOException {
        write(entry(name, CpioConstants.C_ISLNK | 0777), target.getBytes(StandardCharsets.UTF_8));
    }

    void characterDevice(String name, long major, long minor) throws IOException {
        CpioArchiveEntry device = entry(name, CpioConstants.C_ISCHR | 0600);
        device.setRemoteDeviceMaj(major);
        device.setRemoteDeviceMin(minor);
        write(device, new byte[0]);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private CpioArchiveEntry entry(String name, long mode) {
        CpioArchiveEntry entry = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, name);
        entry.setMode(mode);
        entry.setInode(nextInode++);
        entry.setNumberOfLinks(1);
        entry.setTime(0);
        return entry;
    }

    private void write(CpioArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }
}
