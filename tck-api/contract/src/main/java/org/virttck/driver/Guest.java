package org.virttck.driver;

import java.util.List;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;

/**
 * The facet of the chapter <em>guest</em>: what is changed inside a running guest. What a guest is given when it is made
 * stands in {@link org.virttck.driver.model.GuestSetup}.
 */
public interface Guest {

    /**
     * Changes the password of the guest's administrator. On return it is in force. The password appears nowhere else: in
     * no answer, no message, no log and no console.
     *
     * @param instance which, RUNNING
     * @param password the new one, 1 to 255 characters
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not RUNNING, {@link ErrorCode#TIMEOUT} or {@link ErrorCode#CONFLICT} when nobody in the guest
     *     answers, {@link ErrorCode#UNSUPPORTED} without {@link Capability#ADMIN_PASSWORD}. Source: Nova
     *     {@code set_admin_password}
     */
    default void setAdminPassword(InstanceId instance, Secret password) {
        throw VirtDriverException.unsupported(Capability.ADMIN_PASSWORD);
    }

    /**
     * Tells the guest of the addresses of its network interfaces again. A call that is refused tells it of none.
     *
     * @param instance which, RUNNING
     * @param vifs all interfaces of the instance, with the addresses that it shall have
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not RUNNING, {@link ErrorCode#INVALID_ARGUMENT} when it has no interface of such an id,
     *     {@link ErrorCode#TIMEOUT} or {@link ErrorCode#CONFLICT} when nobody in the guest answers,
     *     {@link ErrorCode#UNSUPPORTED} without {@link Capability#NETWORK_INJECTION}. Source: Nova
     *     {@code inject_network_info}
     */
    default void injectNetwork(InstanceId instance, List<Vif> vifs) {
        throw VirtDriverException.unsupported(Capability.NETWORK_INJECTION);
    }
}
