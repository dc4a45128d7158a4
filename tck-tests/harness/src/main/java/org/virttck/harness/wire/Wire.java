package org.virttck.harness.wire;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HeaderConfig.headerConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import com.fasterxml.jackson.core.type.TypeReference;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.model.Secret;
import org.virttck.harness.config.Patience;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.harness.judge.OtherSubject;
import org.virttck.harness.record.Tape;
import org.virttck.remote.WireJson;
import org.virttck.report.catalogue.SubjectKind;

/** The endpoint under test. Each request goes its own way: nothing is kept of the one before. */
public final class Wire {

    private static final int MOST_BYTES = 1 << 24;
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final WireAccess access;
    private final WireLog log;
    private final Patience patience;

    private Wire(WireAccess access, WireLog log, Patience patience) {
        this.access = access;
        this.log = log;
        this.patience = patience;
    }

    /**
     * Makes a way to an endpoint.
     *
     * @param access where it is; empty when none is under test
     * @param tape bounds exchanges, and has them written down
     * @param patience how long to wait
     * @return for one spec
     */
    public static Wire of(Optional<WireAccess> access, Tape tape, Patience patience) {
        WireAccess found = access.orElseThrow(() -> new OtherSubject(SubjectKind.JAR));
        return new Wire(found, new WireLog(tape, patience.call(), found.settings()), patience);
    }

    /** A request that bears the token, if there is one, and says nothing else. */
    public RequestSpecification request() {
        RequestSpecification request = stranger();
        access.address().token().ifPresent(token -> request.header("Authorization", bearer(token)));
        return request;
    }

    /** A request that bears no token. */
    public RequestSpecification stranger() {
        return given().config(config())
                .baseUri(access.address().uri().toString())
                .urlEncodingEnabled(false)
                .header("Connection", "close")
                .filter(new Recording(log));
    }

    /** The token that the endpoint demands; ends the spec as skipped when none was named. */
    public Secret token() {
        return access.address()
                .token()
                .orElseThrow(() ->
                        new NotSupplied("--token-file FILE (the token without which the endpoint answers nothing)"));
    }

    /** With which drivers are to be opened. */
    public DriverSettings settings() {
        return access.settings();
    }

    /** A value of the contract as it goes over the wire. */
    public Map<String, Object> members(Object value) {
        return WireJson.mapper(MOST_BYTES).convertValue(value, MEMBERS);
    }

    /** A connection of one's own, without anything that a client does for one. */
    public RawConnection connect() {
        String bearer = access.address().token().map(Wire::bearer).orElse("");
        return RawConnection.open(access.address(), bearer, log, patience);
    }

    private static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }

    @SuppressWarnings("deprecation") // REST Assured takes no other kind of factory
    private RestAssuredConfig config() {
        int millis = Math.toIntExact(patience.call().toMillis());
        RestAssuredConfig config = RestAssuredConfig.config()
                .httpClient(httpClientConfig()
                        .setParam("http.connection.timeout", millis)
                        .setParam("http.socket.timeout", millis))
                .redirect(redirectConfig().followRedirects(false))
                .decoderConfig(decoderConfig().noContentDecoders())
                .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .headerConfig(headerConfig()
                        .overwriteHeadersWithName(
                                "Authorization", "Idempotency-Key", "Virt-Session", "Prefer", "Accept"));
        return access.address()
                .tls()
                .map(tls -> config.sslConfig(SSLConfig.sslConfig().sslSocketFactory(new SSLSocketFactory(tls))))
                .orElse(config);
    }
}
