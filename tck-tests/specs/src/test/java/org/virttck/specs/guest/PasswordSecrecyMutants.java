package org.virttck.specs.guest;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that let a password be seen. */
final class PasswordSecrecyMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final String CHANGE = "guest.setAdminPassword";

    @Override
    public List<Mutant> all() {
        return List.of(
                onTheConsole(
                        CHANGE,
                        "the agent's command is printed",
                        call -> call.argument(0),
                        call -> Optional.of(call.<Secret>argument(1))),
                onTheConsole(
                        SPAWN,
                        "the password is a kernel argument",
                        call -> Wrongly.spec(call).id(),
                        PasswordSecrecyMutants::first),
                inInfo(),
                breaking("guest.password-is-not-in-refusals", "the message holds the arguments of a spawn")
                        .on(SPAWN, telling(PasswordSecrecyMutants::first)),
                breaking("guest.password-is-not-in-refusals", "the message holds the command for the agent")
                        .on(CHANGE, telling(call -> Optional.of(call.<Secret>argument(1)))));
    }

    private static Mutant onTheConsole(
            String operation,
            String fault,
            Function<Call, InstanceId> instance,
            Function<Call, Optional<Secret>> password) {
        Map<InstanceId, Secret> seen = new ConcurrentHashMap<>();
        return breaking("guest.password-is-not-on-the-console", fault)
                .on(operation, call -> {
                    password.apply(call).ifPresent(secret -> seen.put(instance.apply(call), secret));
                    return call.proceed();
                })
                .on("console.output", call -> {
                    Secret secret = seen.get(call.<InstanceId>argument(0));
                    return secret == null ? call.proceed() : printing(secret).to(call);
                });
    }

    private static Answer printing(Secret secret) {
        return Wrongly.finding(Wrongly.adding("chpasswd: root:" + secret.reveal()));
    }

    private static Mutant inInfo() {
        Map<InstanceId, String> kept = new ConcurrentHashMap<>();
        return breaking("guest.password-is-not-in-answers", "the password is kept in a field of the instance")
                .on(SPAWN, call -> {
                    InstanceSpec spec = Wrongly.spec(call);
                    first(call).ifPresent(secret -> kept.put(spec.id(), secret.reveal()));
                    return call.proceed();
                })
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return kept.containsKey(info.id()) ? called(info, kept.get(info.id())) : info;
                });
    }

    private static InstanceInfo called(InstanceInfo info, String internalId) {
        return new InstanceInfo(
                info.id(),
                info.name(),
                info.state(),
                info.rescued(),
                Optional.of(internalId),
                info.maxMemoryMib(),
                info.memoryMib(),
                info.vcpus(),
                info.cpuTime());
    }

    private static Answer telling(Function<Call, Optional<Secret>> password) {
        return call -> {
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                String arguments = password.apply(call).map(Secret::reveal).orElse("");
                throw new VirtDriverException(e.code(), e.getMessage() + ": " + arguments);
            }
        };
    }

    private static Optional<Secret> first(Call call) {
        return Wrongly.spec(call).setup().adminPassword();
    }
}
