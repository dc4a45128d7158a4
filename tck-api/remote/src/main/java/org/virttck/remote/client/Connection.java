package org.virttck.remote.client;

/** The way to an endpoint, which may have to be found anew. Drivers that are opened over it share what it holds open. */
public abstract class Connection {

    private Caller caller;

    /** For those who know the way. */
    protected Connection() {}

    /**
     * Where the endpoint is now. A driver that was opened elsewhere is opened again there.
     *
     * @return asked before each call
     */
    protected abstract EndpointAddress address();

    /**
     * What is known of a failure beyond what was seen on the wire.
     *
     * @param at where the call was sent
     * @param failure of the call
     * @return what is thrown in its place
     */
    protected EndpointFailure explain(EndpointAddress at, EndpointFailure failure) {
        return failure;
    }

    /**
     * A way to an endpoint that stays where it is.
     *
     * @param address of the endpoint
     * @return a way
     */
    public static Connection to(EndpointAddress address) {
        return new Connection() {
            @Override
            protected EndpointAddress address() {
                return address;
            }
        };
    }

    final synchronized Caller caller() {
        EndpointAddress now = address();
        if (caller == null || !caller.address().equals(now)) {
            caller = new Caller(now);
        }
        return caller;
    }
}
