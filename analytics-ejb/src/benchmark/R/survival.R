# Times what StatisticsBenchmark times, on the rows it wrote: Rscript survival.R rows.csv rounds
# Debian: r-base-core, r-cran-survival. Reading the file is not timed.
library(survival)
args <- commandArgs(TRUE)
d <- read.csv(args[1])
for (round in seq_len(as.integer(args[2]))) {
  seconds <- c(
    survfit = system.time(survfit(Surv(time, status) ~ grp, d, conf.type = "log-log"))[["elapsed"]],
    survdiff = system.time(survdiff(Surv(time, status) ~ grp, d))[["elapsed"]],
    coxph = system.time(m <- coxph(Surv(time, status) ~ promoter + detractor + late, d, ties = "efron"))[["elapsed"]],
    cor.test = system.time(suppressWarnings(r <- cor.test(d$score, d$orders, method = "spearman", exact = FALSE)))[["elapsed"]])
  cat("seconds", seconds, "\n")
}
cat("coef", format(coef(m), digits = 12), "\n")
cat("rho", format(unname(r$estimate), digits = 12), "\n")
