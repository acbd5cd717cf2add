package org.clientroi.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.SurvivalRows;

/** A million respondents who come back the faster the better they scored; always the same ones. */
final class SurvivalSample {

    final double[] time;
    final double[] status;
    final double[] score;
    final double[] orders;
    final double[] promoter;
    final double[] detractor;
    final double[] late;

    SurvivalSample(int n) {
        Random random = new Random(20_261_122);
        time = new double[n];
        status = new double[n];
        score = new double[n];
        orders = new double[n];
        promoter = new double[n];
        detractor = new double[n];
        late = new double[n];
        for (int i = 0; i < n; i++) {
            score[i] = random.nextInt(11);
            promoter[i] = score[i] >= 9 ? 1 : 0;
            detractor[i] = score[i] <= 6 ? 1 : 0;
            late[i] = Math.max(0, random.nextInt(8) - 4);
            double risk = Math.exp(0.4 * promoter[i] - 0.3 * detractor[i] - 0.05 * late[i]);
            double order = -Math.log(random.nextDouble()) * 400 / risk;
            double end = 30 + random.nextInt(700);
            time[i] = Math.ceil(Math.min(order, end));
            status[i] = order < end ? 1 : 0;
            orders[i] = (int) (random.nextDouble() * 4 * risk);
        }
    }

    SurvivalRows rows() {
        return SurvivalRows.of(time, status, new double[][] {promoter, detractor, late});
    }

    /** With noise as further covariates. */
    SurvivalRows rows(int terms) {
        Random random = new Random(7);
        double[][] columns = new double[terms][];
        columns[0] = promoter;
        columns[1] = detractor;
        columns[2] = late;
        for (int term = 3; term < terms; term++) {
            columns[term] = random.doubles(time.length).toArray();
        }
        return SurvivalRows.of(time, status, columns);
    }

    FollowUp group(double ofPromoter, double ofDetractor) {
        int[] rows = IntStream.range(0, time.length)
                .filter(row -> promoter[row] == ofPromoter && detractor[row] == ofDetractor)
                .toArray();
        return FollowUp.ofCustomers(
                Arrays.stream(rows).mapToDouble(row -> time[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> status[row]).toArray());
    }

    void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("time,status,score,orders,grp,promoter,detractor,late");
            for (int i = 0; i < time.length; i++) {
                String group = promoter[i] == 1 ? "promoter" : detractor[i] == 1 ? "detractor" : "passive";
                out.println((int) time[i] + "," + (int) status[i] + "," + (int) score[i] + "," + (int) orders[i] + ","
                        + group + "," + (int) promoter[i] + "," + (int) detractor[i] + "," + (int) late[i]);
            }
        }
    }
}
