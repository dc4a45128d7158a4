package org.virttck.remote.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.DriverDescription;

/** A driver behind HTTP, until it is closed. */
public final class Endpoint implements AutoCloseable {

    private final HttpServer server;
    private final Sessions sessions;
    private final ExecutorService threads;
    private final String scheme;

    private Endpoint(HttpServer server, Sessions sessions, ExecutorService threads, String scheme) {
        this.server = server;
        this.sessions = sessions;
        this.threads = threads;
        this.scheme = scheme;
    }

    /**
     * Listens. A driver is opened when the first caller asks for one.
     *
     * @param provider makes drivers
     * @param settings of the operator
     * @param clock tells since when
     * @return to be closed
     * @throws IOException when the address cannot be had
     */
    public static Endpoint start(VirtDriverProvider provider, EndpointSettings settings, InstantSource clock)
            throws IOException {
        EndpointLimits limits = settings.limits();
        prepareServer(limits);
        ExecutorService threads = Executors.newCachedThreadPool(Endpoint::thread);
        Sessions sessions = new Sessions(provider, settings);
        Json json = new Json(limits.maxBodyBytes());
        CallLedger ledger = new CallLedger(threads, limits.keptSeconds());
        Resources resources = new Resources(sessions, ledger, json, limits, clock.instant());
        HttpServer server = listen(settings);
        server.createContext("/", new Router(resources, json, limits, settings.token()));
        server.setExecutor(threads);
        server.start();
        return new Endpoint(server, sessions, threads, settings.tls().isPresent() ? "https" : "http");
    }

    /**
     * Where it is.
     *
     * @return scheme, host and port
     */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        InetAddress host = address.getAddress();
        String name = host.isLoopbackAddress() || host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
        return URI.create(scheme + "://" + name + ":" + address.getPort());
    }

    /**
     * Opens the driver for callers who name no session, unless it is open.
     *
     * @return what it says of itself
     * @throws org.virttck.driver.VirtDriverException when it cannot be opened
     */
    public DriverDescription open() {
        return sessions.find(Optional.empty()).driver().describe();
    }

    /** Closes the drivers, and stops listening. */
    @Override
    public void close() {
        sessions.closeAll();
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listen(EndpointSettings settings) throws IOException {
        if (settings.tls().isEmpty()) {
            return HttpServer.create(settings.address(), 0);
        }
        HttpsServer server = HttpsServer.create(settings.address(), 0);
        server.setHttpsConfigurator(withClientCertificates(settings.tls().get()));
        return server;
    }

    private static HttpsConfigurator withClientCertificates(SSLContext context) {
        return new HttpsConfigurator(new EagerContext(context)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        };
    }

    /** The server of the JDK takes these from the process, once. Without the first each answer waits for 40 ms. */
    private static void prepareServer(EndpointLimits limits) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(limits.requestSeconds()));
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "endpoint");
        thread.setDaemon(true);
        return thread;
    }
}
