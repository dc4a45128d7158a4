package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers overlook in an instance that cannot be made. */
final class FlawMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final VifBinding USUAL = new VifBinding.Bridge("memory-net");
    private static final int MOST_CPUS = 64;
    private static final long LARGEST_DISK_GIB = 1024;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.missing-kernel-is-refused", "the hypervisor's error is passed on")
                        .on(SPAWN, FlawMutants::internalWithoutKernel),
                breaking("instances.impossible-cpus-are-out-of-resources", "the number is cut to what there is")
                        .on(SPAWN, changing(FlawMutants::withFewerCpus)),
                breaking("instances.impossible-disk-is-out-of-resources", "the disk is made as large as there is room")
                        .on(SPAWN, changing(FlawMutants::withSmallerDisk)),
                breaking("instances.unpluggable-vif-is-refused", "what cannot be plugged is left out")
                        .on(SPAWN, changing(FlawMutants::withPluggableVifs)),
                breaking("instances.undeclared-demand-is-refused", "a drive that is not known is left out")
                        .with("without", "CONFIG_DRIVE")
                        .on(SPAWN, changing(FlawMutants::withoutConfigDrive)),
                tellingOfAStart(),
                breaking("instances.bad-rebuild-is-refused", "interfaces are plugged later")
                        .on("instances.rebuild", changing(FlawMutants::withPluggableVifs)),
                breaking("instances.bad-rebuild-is-refused", "a full host is an accident")
                        .on("instances.rebuild", Faults.refuseAs(ErrorCode.OUT_OF_RESOURCES, ErrorCode.INTERNAL)));
    }

    private static Answer changing(UnaryOperator<InstanceSpec> change) {
        return call -> call.with(change.apply(call.argument(0)));
    }

    private static Object internalWithoutKernel(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        boolean whole = spec.image()
                .kernel()
                .map(kernel -> Files.exists(Path.of(kernel.kernel())) && Files.exists(Path.of(kernel.ramdisk())))
                .orElse(true);
        return whole ? call.proceed() : Faults.refuse(ErrorCode.INTERNAL).to(call);
    }

    private static InstanceSpec withFewerCpus(InstanceSpec spec) {
        Flavor wanted = spec.flavor();
        return wanted.vcpus() > MOST_CPUS ? sized(spec, 1, wanted.rootGib()) : spec;
    }

    private static InstanceSpec withSmallerDisk(InstanceSpec spec) {
        Flavor wanted = spec.flavor();
        return wanted.rootGib() > LARGEST_DISK_GIB ? sized(spec, wanted.vcpus(), 1) : spec;
    }

    private static InstanceSpec sized(InstanceSpec spec, int vcpus, long rootGib) {
        Flavor wanted = spec.flavor();
        Flavor cut =
                new Flavor(wanted.name(), vcpus, wanted.memoryMib(), rootGib, wanted.ephemeralGib(), wanted.swapMib());
        return spec.toBuilder().flavor(cut).build();
    }

    private static InstanceSpec withPluggableVifs(InstanceSpec spec) {
        List<Vif> pluggable =
                spec.vifs().stream().filter(vif -> vif.binding().equals(USUAL)).toList();
        return spec.toBuilder().vifs(pluggable).build();
    }

    private static InstanceSpec withoutConfigDrive(InstanceSpec spec) {
        return spec.toBuilder().setup(spec.setup().withConfigDrive(false)).build();
    }

    /** The guest is started before the last look, and the news of its end is lost. */
    private static Mutant tellingOfAStart() {
        Remembered failed = new Remembered();
        return breaking("instances.failed-spawn-tells-no-start", "the listener is cut off before the clean-up")
                .onEach(SPAWN, failed.forgottenFirst(Faults.beforeRefusal(ErrorCode.INVALID_ARGUMENT, call -> {
                    InstanceId id = call.<InstanceSpec>argument(0).id();
                    failed.add(id);
                    InstanceSpec started =
                            Faults.placeholder(id).toBuilder().powerOn(true).build();
                    call.driver().instances().spawn(started);
                    call.driver().instances().destroy(id);
                    return null;
                })))
                .on("events.subscribe", call -> call.with(onlyStarts(call.argument(0), failed::knows)));
    }

    private static Consumer<LifecycleEvent> onlyStarts(
            Consumer<LifecycleEvent> listener, Predicate<InstanceId> isFailed) {
        return event -> {
            if (event.transition() != Transition.STOPPED || !isFailed.test(event.instance())) {
                listener.accept(event);
            }
        };
    }
}
