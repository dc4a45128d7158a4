package org.virttck.harness.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.virttck.harness.judge.ContractBreach;

/** A stream of server-sent events, read block by block. */
public final class EventStream implements AutoCloseable {

    private final RawAnswer head;
    private final RawConnection connection;
    private final InputStream body;
    private final TimedInput timed;
    private final WireLog log;
    private boolean ended;

    EventStream(RawAnswer head, RawConnection connection, InputStream body, TimedInput timed, WireLog log) {
        this.head = head;
        this.connection = connection;
        this.body = body;
        this.timed = timed;
        this.log = log;
    }

    /** Status and headers. */
    public RawAnswer head() {
        return head;
    }

    /** Whether the endpoint has ended the stream; found out by asking for more. */
    public boolean hasEnded() {
        return ended;
    }

    /** The next block; empty when none is whole within the limit, or the stream has ended. */
    public Optional<EventBlock> next(Duration limit) {
        timed.allow(limit);
        EventBlock block = EventBlock.EMPTY;
        try {
            for (String line = line(); !line.isEmpty(); line = line()) {
                block = block.with(line);
            }
        } catch (SocketTimeoutException quiet) {
            log.note("no further block on the stream of events");
            return Optional.empty();
        } catch (EOFException end) {
            ended = true;
            log.note("the stream of events has ended");
            return Optional.empty();
        } catch (IOException broken) {
            throw new ContractBreach("reading events", "an event, or the end", broken.toString(), broken);
        }
        log.note("on the stream of events: " + block);
        return Optional.of(block);
    }

    /** Hangs up. */
    @Override
    public void close() {
        connection.close();
    }

    private String line() throws IOException {
        return HttpInput.line(body);
    }
}
