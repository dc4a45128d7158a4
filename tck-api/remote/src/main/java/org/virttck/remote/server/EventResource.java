package org.virttck.remote.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.virttck.remote.TransportProblem;
import org.virttck.remote.WireHeaders;

/** The events of a session, as a stream that says where it begins, and can be taken up again where it broke off. */
final class EventResource implements Resource {

    private final Sessions sessions;
    private final Json json;
    private final EndpointLimits limits;

    EventResource(Sessions sessions, Json json, EndpointLimits limits) {
        this.sessions = sessions;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String mediaType() {
        return WireHeaders.EVENT_STREAM;
    }

    @Override
    public void serve(Request request, Reply reply) throws IOException {
        EventLog log = sessions.find(request.session()).events();
        long seen = request.header(WireHeaders.LAST_EVENT_ID)
                .map(EventResource::number)
                .orElseGet(log::last);
        try {
            List<EventLog.Numbered> missed = log.after(seen, Duration.ZERO);
            Reply.Stream out = reply.stream(mediaType());
            out.write("id: " + seen + "\n: open\n\n");
            tell(missed, out);
            followOrSayWhyNot(log, seen + missed.size(), out);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who hears so slowly that events were dropped is told to look at the instances again. */
    private void followOrSayWhyNot(EventLog log, long from, Reply.Stream out) throws IOException, InterruptedException {
        try {
            follow(log, from, out);
        } catch (Refused gone) {
            out.write(": " + TransportProblem.EVENTS_GONE.slug() + "\n\n");
        }
    }

    private void follow(EventLog log, long from, Reply.Stream out) throws IOException, InterruptedException {
        long seen = from;
        while (!log.isClosed() || seen < log.last()) {
            List<EventLog.Numbered> news = log.after(seen, limits.quiet());
            if (news.isEmpty()) {
                out.write(": alive\n\n");
            }
            tell(news, out);
            seen += news.size();
        }
    }

    private void tell(List<EventLog.Numbered> news, Reply.Stream out) throws IOException {
        for (EventLog.Numbered event : news) {
            out.write("id: " + event.id() + "\nevent: lifecycle\ndata: " + json.text(event.event()) + "\n\n");
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new Refused(TransportProblem.EVENTS_GONE, "no event has the id that was named");
        }
    }
}
