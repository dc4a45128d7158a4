package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with names, and with instances that are not there. */
final class InstancesIdentityMutants implements Mutants {

    private static final int LONGEST_FILE_NAME = 62;
    private static final int LONGEST_WITH_SUFFIX = 250;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.many-instances-are-told-apart", "names are cut to the length of a file name")
                        .on("instances.spawn", InstancesIdentityMutants::refuseWhenTheBeginningIsTaken),
                breaking("instances.odd-but-legal-names-work", "names are turned to lower case")
                        .on("instances.spawn", call -> {
                            InstanceSpec spec = call.argument(0);
                            String lower = spec.name().toLowerCase(Locale.ROOT);
                            return call.with(spec.toBuilder().name(lower).build());
                        }),
                breaking("instances.longest-name-works", "a suffix makes the file name too long")
                        .on("instances.spawn", call -> {
                            if (call.<InstanceSpec>argument(0).name().length() > LONGEST_WITH_SUFFIX) {
                                throw Faults.refusal(ErrorCode.INTERNAL);
                            }
                            return call.proceed();
                        }),
                breaking("instances.unknown-instance-is-not-found", "the hypervisor's error is passed on")
                        .on("instances.info", Faults.refuseAs(ErrorCode.NOT_FOUND, ErrorCode.INTERNAL)),
                breaking("instances.unknown-instance-makes-nothing", "rebuild makes what it does not find")
                        .on("instances.rebuild", Faults.beforeRefusal(ErrorCode.NOT_FOUND, call -> {
                            call.driver().instances().spawn(call.argument(0));
                            return null;
                        })));
    }

    private static Object refuseWhenTheBeginningIsTaken(Call call) throws Throwable {
        String wanted = call.<InstanceSpec>argument(0).name();
        boolean taken = wanted.length() > LONGEST_FILE_NAME
                && call.driver().instances().names().stream()
                        .anyMatch(name -> name.startsWith(wanted.substring(0, LONGEST_FILE_NAME)));
        if (taken) {
            throw Faults.refusal(ErrorCode.ALREADY_EXISTS);
        }
        return call.proceed();
    }
}
