package org.virttck.specs.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.TableBench;

/** What the bytes of an image say of themselves, and what may be told of them. */
public final class ImageBytesSpec extends TableBench {

    /**
     * A disk image whose header lies.
     *
     * @param row of the table
     */
    @ProvesForEach(LyingHeader.Rows.class)
    @Test(dataProvider = ROWS)
    public void lyingHeaderIsRefused(LyingHeader row) {
        ImageFiles files = new ImageFiles(bench());
        InstanceSpec spec =
                files.spec().toBuilder().image(files.qcow2(row.image())).build();
        new Aftermath(bench()).assertRefused(spec, ErrorCode.INVALID_ARGUMENT);
        new Aftermath(bench()).assertNothing(spec);
    }

    /**
     * A file that is no disk image: its text must not be in the refusal.
     *
     * @param row of the table
     */
    @ProvesForEach(QuotedFile.Rows.class)
    @Test(dataProvider = ROWS)
    public void refusalDoesNotQuoteTheFile(QuotedFile row) {
        ImageFiles files = new ImageFiles(bench());
        Path file = files.file("file-of-the-host", (files.mark() + "\n").getBytes(StandardCharsets.US_ASCII));
        InstanceSpec spec =
                files.spec().toBuilder().image(row.leadingTo(file, files)).build();
        new Telltale(files.mark(), "text of a file of the host")
                .assertSilent(() -> bench().instances().spawn(spec));
    }
}
