package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report;
import org.virttck.report.control.ControlDraw;
import org.virttck.report.control.ControlList;

/** The negative controls are those that the seed chose, and none of them survived. */
final class ControlsCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Report report = dossier.report();
        Controls controls = report.controls();
        Optional<ControlList> sameList =
                dossier.request().controls().filter(list -> list.sha256().equals(controls.list()));
        String described = "%d of %d caught".formatted(controls.caught(), controls.seeded());
        return FirstFault.of(List.of(
                        () -> unstated(controls),
                        () -> survivor(controls),
                        () -> leafFault(report),
                        () -> sameList.flatMap(list -> otherChoice(list, report))))
                .map(Finding::wrong)
                .orElseGet(() -> sameList.isPresent()
                        ? Finding.ok(described)
                        : Finding.notChecked(described + ", not drawn again: their list is not at hand"));
    }

    private static Optional<String> unstated(Controls controls) {
        return controls.isStated()
                ? Optional.empty()
                : Optional.of("none are stated: nothing shows that the suite was able to fail");
    }

    private static Optional<String> survivor(Controls controls) {
        return controls.survivors().stream()
                .findFirst()
                .map(control -> "void: %s passed though %s: nothing shows that the suite was able to fail"
                        .formatted(
                                control.chosen().listed().spec(),
                                control.chosen().told()));
    }

    private static Optional<String> leafFault(Report report) {
        List<Control> tried = report.controls().tried();
        int first = new JudgedSpecs(report).size();
        return IntStream.range(0, tried.size())
                .filter(place -> tried.get(place).leaf() != first + place)
                .mapToObj(place -> "%s has leaf %d, its place is %d"
                        .formatted(
                                tried.get(place).chosen().transcript(),
                                tried.get(place).leaf(),
                                first + place))
                .findFirst();
    }

    private static Optional<String> otherChoice(ControlList list, Report report) {
        List<ChosenControl> due = new ControlDraw(list, report.session().seed()).from(report.results());
        List<ChosenControl> stated =
                report.controls().tried().stream().map(Control::chosen).toList();
        if (due.size() != stated.size()) {
            return Optional.of("%d are stated, the seed chose %d".formatted(stated.size(), due.size()));
        }
        return IntStream.range(0, due.size())
                .filter(place -> !due.get(place).equals(stated.get(place)))
                .mapToObj(place ->
                        "%s is stated, the seed chose %s".formatted(line(stated.get(place)), line(due.get(place))))
                .findFirst();
    }

    private static String line(ChosenControl control) {
        return control.rule() + " " + control.listed().line();
    }
}
