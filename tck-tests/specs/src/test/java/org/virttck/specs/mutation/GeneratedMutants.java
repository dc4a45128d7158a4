package org.virttck.specs.mutation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.virttck.driver.VirtDriver;

/** Wrong drivers that nobody thought of: each operation of the contract, distorted in each way that applies to it. */
final class GeneratedMutants {

    private static final Comparator<Method> BY_NAME = Comparator.comparing(Method::getName);

    private GeneratedMutants() {}

    /**
     * One wrong driver.
     *
     * @param operation chapter and method, as {@code power.off}
     * @param distortion what is wrong with it
     * @param method of the facet
     */
    record Generated(String operation, GeneratedFault distortion, Method method) {

        String chapter() {
            return operation.substring(0, operation.indexOf('.'));
        }

        Mutant mutant() {
            return Mutant.breaking(operation, distortion.name()).onEach(operation, () -> distortion.answerOf(method));
        }

        @Override
        public String toString() {
            return operation + " " + distortion;
        }
    }

    static List<Generated> list() {
        List<Generated> all = new ArrayList<>();
        for (Method door : sortedMethods(VirtDriver.class)) {
            if (door.getReturnType().getPackage() == VirtDriver.class.getPackage()) {
                sortedMethods(door.getReturnType()).forEach(method -> distort(door.getName(), method, all));
            } else {
                distort("driver", door, all);
            }
        }
        return all;
    }

    private static void distort(String chapter, Method method, List<Generated> all) {
        Arrays.stream(GeneratedFault.values())
                .filter(distortion -> distortion.appliesTo(method))
                .forEach(distortion -> all.add(new Generated(chapter + "." + method.getName(), distortion, method)));
    }

    private static List<Method> sortedMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .sorted(BY_NAME)
                .toList();
    }
}
