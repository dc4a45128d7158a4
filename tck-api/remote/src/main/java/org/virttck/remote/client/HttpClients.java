package org.virttck.remote.client;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/** Makes clients that trust an endpoint no further than they must. */
final class HttpClients {

    private static final int MOST_CONNECTIONS = 1000;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 1 << 14;

    private HttpClients() {}

    /**
     * Certificates and host names are verified; redirects are not followed, nothing is unpacked, kept, or sent again. All
     * calls come from one caller: otherwise a connection to which a certificate was shown is kept for nobody.
     */
    static CloseableHttpClient to(EndpointAddress address) {
        PoolingHttpClientConnectionManagerBuilder connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(address.limits().exchange()))
                        .build());
        address.tls().map(DefaultClientTlsStrategy::new).ifPresent(connections::setTlsSocketStrategy);
        return HttpClientBuilder.create()
                .setConnectionManager(connections.build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableDefaultUserAgent()
                .build();
    }
}
