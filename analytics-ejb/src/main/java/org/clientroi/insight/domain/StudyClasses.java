package org.clientroi.insight.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which classes of a study are held against which. */
final class StudyClasses {

    /** By number of the class. */
    record Pair(int of, int minus) {}

    private StudyClasses() {}

    /** Numbers of the classes, best first. */
    static List<Integer> inOrder(Segment by, FollowedCustomers customers) {
        return IntStream.range(0, customers.classes().size())
                .boxed()
                .sorted(Comparator.comparing(customers.classes()::get, ClassOrder.of(by)))
                .toList();
    }

    /** Every known class with customers enough against the reference; none where there are not two. */
    static List<Pair> compared(Segment by, FollowedCustomers customers) {
        List<String> classes = customers.classes();
        List<String> enough = inOrder(by, customers).stream()
                .filter(each -> customers.sizeOf(each) >= DisplayPolicy.FEWEST_FOR_A_TEST)
                .map(classes::get)
                .filter(name -> !name.isEmpty())
                .toList();
        Optional<String> reference = enough.size() < 2
                ? Optional.empty()
                : ClassOrder.reference(by, enough, name -> (long) customers.sizeOf(classes.indexOf(name)));
        return reference.stream()
                .flatMap(against -> enough.stream()
                        .filter(name -> !name.equals(against))
                        .map(name -> new Pair(classes.indexOf(name), classes.indexOf(against))))
                .toList();
    }
}
