package org.demarche.flink;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.demarche.app.read.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche flink}: the launcher begins here, because the rest of the command line does without Flink's libraries. */
@Command(
        name = "demarche flink",
        mixinStandardHelpOptions = true,
        header = "Read articles as an Apache Flink job: in this process, or on a cluster.",
        description = {
            "",
            "IN is a file or folder of articles as JSON Lines (also .gz), or a topic as kafka://HOST:PORT/TOPIC. DIR gets "
                    + "records/, the rows that demarche code prints; occurrences/, what the reports tell together; and "
                    + "set-aside/, what was not coded and why. Files whose names begin with a dot are not finished.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche flink articles.jsonl --out read/",
            "  demarche flink articles/ --out read/ --format parquet --task-managers 2",
            "  demarche flink kafka://localhost:9092/articles --out /shared/read --cluster jobs:8081",
            "",
            "Exit code: 0 all coded, 1 some articles set aside or the job failed, 2 unusable arguments."
        })
public final class FlinkCommand implements Callable<Integer> {
    private final PrintStream err;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "File, folder, or kafka://HOST:PORT/TOPIC.")
    private String in = "";

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Gets the output; on a cluster every machine must reach it.")
    private String out = "";

    /** Names as typed on the command line. */
    enum Kind {
        jsonl,
        parquet
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "jsonl or parquet, for records and occurrences. Default: ${DEFAULT-VALUE}.")
    private Kind format = Kind.jsonl;

    @Option(names = "--streaming", description = "Read files as a stream, with checkpoints. Topics always are.")
    private boolean streaming;

    @Option(names = "--until-now", description = "Read a topic to where it ends now, not for ever.")
    private boolean untilNow;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "Where the input has no end: how long articles and occurrences are remembered. Default: "
                    + "${DEFAULT-VALUE}.")
    private int keep = 400;

    @Option(
            names = "--checkpoint",
            paramLabel = "SECONDS",
            description = "Time between checkpoints. Default: ${DEFAULT-VALUE}.")
    private double checkpoint = 10;

    @Option(names = "--postgres", paramLabel = "JDBC", description = "Also write to this database.")
    private @Nullable String postgres;

    @Option(
            names = "--kafka-out",
            paramLabel = "PLACE",
            description = "Also write to the topics PREFIX-records and PREFIX-occurrences of kafka://HOST:PORT/PREFIX.")
    private @Nullable String kafkaOut;

    @Option(names = "--parallelism", paramLabel = "N", description = "Subtasks a step. Default: one per core or slot.")
    private int parallelism;

    @Option(
            names = "--task-managers",
            paramLabel = "N",
            description = "Start a job manager and N task managers as processes here, run the job on them, stop them.")
    private int taskManagers;

    @Option(names = "--cluster", paramLabel = "HOST:PORT", description = "Run on this cluster, which has our jars.")
    private @Nullable String cluster;

    private FlinkCommand(PrintStream err) {
        this.err = err;
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(System.err, arguments));
    }

    static int run(PrintStream err, String... arguments) {
        return new CommandLine(new FlinkCommand(err))
                .setParameterExceptionHandler((failure, words) -> {
                    err.println("demarche: " + failure.getMessage());
                    err.println("Try 'demarche flink --help'.");
                    return 2;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        Job job = job();
        try (Running cluster = running()) {
            Configuration configuration = new Plan(job).configuration();
            StreamExecutionEnvironment environment = environment(cluster.address, configuration);
            if (parallelism > 0 || taskManagers > 0) {
                environment.setParallelism(parallelism > 0 ? parallelism : taskManagers);
            }
            new Plan(job).lay(environment);
            return tell(environment.execute("demarche"));
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            err.println("demarche: the job failed: " + cause);
            return 1;
        }
    }

    private static StreamExecutionEnvironment environment(Optional<String> cluster, Configuration configuration) {
        if (cluster.isEmpty()) {
            return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        }
        int colon = cluster.get().lastIndexOf(':');
        return StreamExecutionEnvironment.createRemoteEnvironment(
                cluster.get().substring(0, colon),
                Integer.parseInt(cluster.get().substring(colon + 1)),
                configuration);
    }

    private Job job() {
        try {
            if (cluster != null && !cluster.matches(".+:\\d+")) {
                throw new IllegalArgumentException("--cluster: expected HOST:PORT, not " + cluster);
            }
            if (!in.contains(":/") && !Files.exists(Path.of(in))) {
                throw new IllegalArgumentException(in + ": there is no such file or folder");
            }
            return new Job(
                    in.contains(":/") || in.startsWith("kafka:")
                            ? in
                            : Path.of(in).toUri().toString(),
                    out.contains(":/") ? out : Path.of(out).toUri().toString(),
                    format == Kind.parquet,
                    streaming,
                    untilNow,
                    keep,
                    Duration.ofMillis(Math.round(1000 * checkpoint)),
                    Optional.ofNullable(postgres),
                    Optional.ofNullable(kafkaOut).flatMap(KafkaPlace::parse));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** Where the job runs, and what must be stopped after it. */
    private record Running(Optional<String> address, AutoCloseable stop) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            stop.close();
        }
    }

    private Running running() throws IOException {
        if (taskManagers == 0) {
            return new Running(Optional.ofNullable(cluster), () -> {});
        }
        Path folder = out.contains(":/") ? Files.createTempDirectory("demarche-flink") : Path.of(out, "cluster");
        Cluster started = new Cluster(folder, System.getProperty("java.class.path"), taskManagers);
        return new Running(Optional.of("localhost:" + started.port()), started);
    }

    private int tell(JobExecutionResult result) {
        Map<String, Long> counts = new TreeMap<>();
        boolean failed = false;
        for (Reason reason : Reason.values()) {
            Long count = result.getAccumulatorResult(SetAside.COUNT + reason.label());
            if (count != null && count > 0) {
                counts.put(reason.label(), count);
                failed |= reason.failure();
            }
        }
        err.printf(
                Locale.ROOT,
                "%d s%s%n",
                result.getNetRuntime() / 1000,
                counts.isEmpty() ? "" : "; set aside: " + counts);
        return failed ? 1 : 0;
    }
}
