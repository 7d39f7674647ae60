package org.demarche.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.demarche.app.record.Coded;
import org.demarche.app.watch.Time;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command that holds all others. */
@Command(
        name = "demarche",
        header = "Demarche reads dated news and keeps the record of who did or said what to whom.",
        description = "",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Root.Version.class,
        mixinStandardHelpOptions = true,
        commandListHeading = "%nCommands:%n",
        footer = {"", "Try 'demarche COMMAND --help' for what a command can do."})
public final class Root implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    private Root() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed, for example: demarche code FILE");
    }

    /** Runs the command line. @return the exit code of the record contract: 0, 1 or 2 */
    public static int run(Console console, String... arguments) {
        CoderReaders readers = CoderReaders.expecting(arguments);
        try {
            return run(console, readers, arguments);
        } finally {
            readers.settle();
        }
    }

    static int run(Console console, Readers readers, String... arguments) {
        CommandLine line = new CommandLine(new Root());
        add(line, new CodeCommand(console, readers));
        add(line, new ExplainCommand(console, readers));
        add(line, new GapsCommand(console, readers));
        add(line, new ScoreCommand(console));
        add(line, new VerifyCommand(console));
        add(line, new ActorCommand(console));
        add(line, new BenchCommand(console, readers));
        add(line, new IngestCommand(console, readers));
        add(line, new WatchCommand(console, readers, Time.real()));
        add(line, new EventsCommand(console));
        add(line, new StatementsCommand(console));
        add(line, new ExpectationsCommand(console));
        add(line, new RelationsCommand(console));
        add(line, new PositionsCommand(console, readers));
        add(line, new RecodeCommand(console, readers));
        add(line, new ServeCommand(console, readers));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.min(100, Math.max(55, console.screen().columns())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.screen().colours() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(Root::refuse);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            Failures.tell(console, failure);
            return 1;
        });
        return line.execute(arguments);
    }

    private static void add(CommandLine line, Object command) {
        CommandLine added = new CommandLine(command);
        added.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        line.addSubcommand(added);
    }

    private static int refuse(ParameterException failure, String[] arguments) {
        CommandLine at = failure.getCommandLine();
        PrintWriter err = at.getErr();
        err.println("demarche: " + failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            Suggestion.nearest(unmatched.getUnmatched().get(0), at.getCommandSpec())
                    .ifPresent(name -> err.println("Did you mean " + name + "?"));
        }
        err.println("Try '" + at.getCommandSpec().qualifiedName() + " --help'.");
        return 2;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + number()};
        }

        static String number() {
            return Coded.version();
        }
    }
}
