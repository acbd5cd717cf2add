package org.clientroi.insight.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Index customers followed after time zero, in columns: eight bytes a customer and twenty a later order. Orders lie by
 * customer, then by day. The arrays are read, not copied.
 */
@SuppressWarnings("ArrayRecordComponent") // columns of a study, read and never kept
public record FollowedCustomers(
        List<String> classes, long held, int[] classOf, int[] followed, int[] customer, double[] day, double[] value) {

    /** Collects rows as they come. */
    public static final class Columns {

        private static final int FIRST_SIZE = 1_024;

        private int customers;
        private int orders;
        private int[] classOf = new int[FIRST_SIZE];
        private int[] followed = new int[FIRST_SIZE];
        private int[] customer = new int[FIRST_SIZE];
        private double[] day = new double[FIRST_SIZE];
        private double[] value = new double[FIRST_SIZE];

        /** @param days of follow-up, at least 1 */
        public void customer(int classNumber, int days) {
            if (customers == classOf.length) {
                classOf = Arrays.copyOf(classOf, 2 * customers);
                followed = Arrays.copyOf(followed, 2 * customers);
            }
            classOf[customers] = classNumber;
            followed[customers] = days;
            customers++;
        }

        /** Of the customer that came last. */
        public void order(double days, double amount) {
            if (orders == day.length) {
                customer = Arrays.copyOf(customer, 2 * orders);
                day = Arrays.copyOf(day, 2 * orders);
                value = Arrays.copyOf(value, 2 * orders);
            }
            customer[orders] = customers - 1;
            day[orders] = days;
            value[orders] = amount;
            orders++;
        }

        public FollowedCustomers done(List<String> classes, long held) {
            return new FollowedCustomers(
                    List.copyOf(classes),
                    held,
                    Arrays.copyOf(classOf, customers),
                    Arrays.copyOf(followed, customers),
                    Arrays.copyOf(customer, orders),
                    Arrays.copyOf(day, orders),
                    Arrays.copyOf(value, orders));
        }
    }

    public int size() {
        return classOf.length;
    }

    /** How many of a class. */
    int sizeOf(int classNumber) {
        return (int) Arrays.stream(classOf).filter(each -> each == classNumber).count();
    }

    String hash(String kind, StudySubject subject) {
        InputsHash hash = new InputsHash().with(kind).with(subject.seed()).with(held);
        classes.forEach(hash::with);
        return hash.with(classOf)
                .with(followed)
                .with(customer)
                .with(day)
                .with(value)
                .text();
    }
}
