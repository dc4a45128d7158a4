package org.virttck.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.isolate.DriverUnusable;
import org.virttck.harness.record.CallGuard;

/** What a driver answers at first is the driver's, however odd it is. */
class FirstContactTest {

    @Test
    void nullAmongOthersIsNamed() {
        VirtDriver driver = (VirtDriver) Proxy.newProxyInstance(
                VirtDriver.class.getClassLoader(),
                new Class<?>[] {VirtDriver.class},
                (self, method, arguments) -> Collections.singleton(null));
        FirstContact contact = new FirstContact(driver, new CallGuard(Duration.ofSeconds(20)));
        DriverUnusable named = assertThrows(DriverUnusable.class, contact::capabilities);
        assertEquals("capabilities returned null among others", named.getMessage());
    }
}
