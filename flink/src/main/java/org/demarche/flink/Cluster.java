package org.demarche.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A standalone cluster on this machine: one job manager and some task managers, each a Java machine of its own with the class
 * path of this one. For trying, measuring, and tests that kill a part of it.
 */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> OPENED = List.of(
            "java.util",
            "java.lang",
            "java.net",
            "java.io",
            "java.nio",
            "java.time",
            "java.lang.invoke",
            "sun.nio.ch",
            "java.lang.reflect",
            "java.text",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks");

    /** Megabytes of a task manager's heap for Flink itself, and for model, knowledge and the job. */
    private static final int FRAMEWORK = 128;

    private static final int TASK = 640;

    private final Path folder;
    private final String classPath;
    private final int port;
    /** The job manager, then the task managers. */
    private final List<Process> processes = new CopyOnWriteArrayList<>();

    /**
     * Starts it and waits until all task managers have reported.
     *
     * @param folder for configuration and logs
     */
    Cluster(Path folder, String classPath, int taskManagers) throws IOException {
        this.folder = folder;
        this.classPath = classPath;
        List<Integer> ports = free(3);
        this.port = ports.get(0);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.yaml"), configuration(ports));
        Files.writeString(
                folder.resolve("logging.properties"), "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n");
        // Also where this process is told to end before its job has.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "cluster-end"));
        processes.add(start("jobmanager", 400, StandaloneSessionClusterEntrypoint.class, List.of()));
        try {
            for (int i = 0; i < taskManagers; i++) {
                add();
            }
            await(taskManagers);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where it takes jobs. */
    int port() {
        return port;
    }

    /** One more task manager; it reports when it is ready. */
    Process add() throws IOException {
        String name = "taskmanager-" + processes.size();
        Process process = start(
                name, FRAMEWORK + TASK, TaskManagerRunner.class, List.of("-D", "taskmanager.resource-id=" + name));
        processes.add(process);
        return process;
    }

    private Process start(String name, int heap, Class<?> main, List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of("-Xmx" + heap + "m", "-Xss16m", "-XX:+UseSerialGC"));
        words.add("-Djava.util.logging.config.file=" + folder.resolve("logging.properties"));
        String libraries = System.getProperty("onnxruntime.native.path", "");
        if (!libraries.isEmpty()) {
            words.add("-Donnxruntime.native.path=" + libraries);
        }
        OPENED.forEach(room -> words.add("--add-opens=java.base/" + room + "=ALL-UNNAMED"));
        words.addAll(List.of("-cp", classPath, main.getName(), "--configDir", folder.toString()));
        words.addAll(more);
        // ONNX Runtime crashes where the command line is long, so that everything goes through a file.
        Path arguments = folder.resolve(name + ".arguments");
        Files.write(
                arguments,
                words.stream()
                        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .toList());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** Memory is told in parts, because only Flink's own scripts work the parts out of a whole. */
    private String configuration(List<Integer> ports) {
        Map<String, String> out = new TreeMap<>();
        out.put("jobmanager.rpc.address", "localhost");
        out.put("jobmanager.rpc.port", "" + ports.get(1));
        out.put("jobmanager.bind-host", "localhost");
        out.put("jobmanager.memory.process.size", "1024m");
        out.put("blob.server.port", "" + ports.get(2));
        out.put("rest.address", "localhost");
        out.put("rest.bind-address", "localhost");
        out.put("rest.port", "" + ports.get(0));
        out.put("taskmanager.host", "localhost");
        out.put("taskmanager.bind-host", "localhost");
        out.put("taskmanager.numberOfTaskSlots", "1");
        out.put("taskmanager.cpu.cores", "1.0");
        out.put("taskmanager.memory.framework.heap.size", FRAMEWORK + "m");
        out.put("taskmanager.memory.framework.off-heap.size", "128m");
        out.put("taskmanager.memory.task.heap.size", TASK + "m");
        out.put("taskmanager.memory.task.off-heap.size", "256m"); // the model lies outside the heap
        out.put("taskmanager.memory.network.min", "64m");
        out.put("taskmanager.memory.network.max", "64m");
        out.put("taskmanager.memory.managed.size", "128m");
        out.put("taskmanager.memory.jvm-metaspace.size", "256m");
        out.put("taskmanager.memory.jvm-overhead.min", "192m");
        out.put("taskmanager.memory.jvm-overhead.max", "192m");
        out.put("heartbeat.interval", "2000");
        out.put("heartbeat.timeout", "60000"); // a killed process is noticed by its connections before
        out.put("restart-strategy.type", "exponential-delay");
        out.put("restart-strategy.exponential-delay.initial-backoff", "500 ms");
        StringBuilder lines = new StringBuilder();
        out.forEach((key, value) -> lines.append(key).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    private static List<Integer> free(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private void await(int taskManagers) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!processes.get(0).isAlive()) {
                throw new IOException("the job manager ended; see " + folder.resolve("jobmanager.log"));
            }
            if (ask("/overview").contains("\"taskmanagers\":" + taskManagers + ",")) {
                return;
            }
            pause();
        }
        throw new IOException(
                "no " + taskManagers + " task managers within " + PATIENCE.toSeconds() + " s; see " + folder);
    }

    /** What the job manager answers; empty while it does not. */
    String ask(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static UncheckedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new IOException("interrupted", e));
    }

    List<Process> taskManagers() {
        return processes.subList(1, processes.size());
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> {
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
