package org.virttck.harness.engine;

import org.opentest4j.TestAbortedException;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;

/** TestNG takes each exception but its own for a failure; what does not apply shall not look like one in a build. */
public final class AbortedIsSkipped implements IInvokedMethodListener {

    /** Made by TestNG. */
    public AbortedIsSkipped() {}

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        if (result.getThrowable() instanceof TestAbortedException) {
            result.setStatus(ITestResult.SKIP);
        }
    }
}
