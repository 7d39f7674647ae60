package org.demarche;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The house rules that byte code can show. Each returns what breaks it, so that the same rules can be tried on the real
 * house, where they must find nothing, and on a planted one, where they must find everything.
 */
final class Fence {
    /** The rooms in the order of work; imports point only up this listing. A sub-package counts with its room. */
    static final List<String> ROOMS =
            List.of("article", "knowledge", "language", "mention", "observation", "reconcile", "store", "view");

    private static final Set<String> NO_TOKENS = Set.of("reconcile", "store", "view");

    /** What makes an answer depend on when, where or how often it is asked, or speaks past the return value. */
    private static final List<Pattern> FORBIDDEN_CALLS = List.of(
            Pattern.compile("java\\.time\\.(Local.*|Instant|Zoned.*|Offset.*|Year.*|MonthDay)\\.now"),
            Pattern.compile("java\\.time\\.Clock\\.system.*"),
            Pattern.compile("java\\.util\\.Date\\.<init>"),
            Pattern.compile("java\\.lang\\.System\\.(out|err|in|getenv|getProperty|exit|currentTimeMillis|nanoTime)"),
            Pattern.compile("java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)"),
            Pattern.compile("java\\.lang\\.Runtime\\..*"),
            Pattern.compile("java\\.lang\\.Throwable\\.printStackTrace"),
            Pattern.compile("java\\.lang\\.Math\\.random"),
            Pattern.compile("java\\.util\\.UUID\\.randomUUID"));

    private static final Pattern FORBIDDEN_TYPES = Pattern.compile("java\\.net\\.http\\..*"
            + "|java\\.net\\.(Socket|ServerSocket|DatagramSocket|InetAddress|HttpURLConnection)"
            + "|java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom"
            + "|java\\.util\\.logging\\..*|org\\.slf4j\\..*|com\\.fasterxml\\..*|picocli\\..*|org\\.apache\\.flink\\..*"
            + "|ai\\.onnxruntime\\..*");

    private static final Pattern MUTABLE = Pattern.compile("java\\.util\\.(ArrayList|LinkedList|ArrayDeque|HashMap|"
            + "LinkedHashMap|TreeMap|HashSet|LinkedHashSet|TreeSet|BitSet|IdentityHashMap|WeakHashMap|EnumMap)"
            + "|java\\.util\\.concurrent\\..*|java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal)");

    private static final Pattern IDLE_NAME =
            Pattern.compile("(?i)(util|utils|common|commons|helper|helpers|manager|managers|base|impl|model|models)");

    private static final Pattern IDLE_SUFFIX =
            Pattern.compile("(\\w+)(Util|Utils|Common|Helper|Manager|Base|Impl|Model)");

    private final String house;

    /** @param house root package, {@code org.demarche} for the real one */
    Fence(String house) {
        this.house = house;
    }

    List<String> importsDownTheListing(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (Dependency dependency : dependencies(classes)) {
            int from = ROOMS.indexOf(room(dependency.getOriginClass()));
            JavaClass target = dependency.getTargetClass();
            if (from < 0 || !inHouse(target)) {
                continue;
            }
            int to = ROOMS.indexOf(room(target));
            if (to < 0 || to > from) {
                out.add(dependency.getDescription());
            }
        }
        return out;
    }

    List<String> tokensAfterCoding(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (Dependency dependency : dependencies(classes)) {
            if (NO_TOKENS.contains(room(dependency.getOriginClass()))
                    && room(dependency.getTargetClass()).equals("language")) {
                out.add(dependency.getDescription());
            }
        }
        return out;
    }

    /** The door wires rooms 1 to 6; it neither stores nor answers. */
    List<String> doorBeyondCoding(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (Dependency dependency : dependencies(classes)) {
            String to = room(dependency.getTargetClass());
            if (room(dependency.getOriginClass()).isEmpty() && (to.equals("store") || to.equals("view"))) {
                out.add(dependency.getDescription());
            }
        }
        return out;
    }

    List<String> forbiddenCalls(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String called = access.getTargetOwner().getName() + "."
                        + access.getTarget().getName();
                if (FORBIDDEN_CALLS.stream()
                        .anyMatch(pattern -> pattern.matcher(called).matches())) {
                    out.add(access.getDescription());
                }
            }
        }
        for (Dependency dependency : dependencies(classes)) {
            if (FORBIDDEN_TYPES.matcher(dependency.getTargetClass().getName()).matches()) {
                out.add(dependency.getDescription());
            }
        }
        return out;
    }

    List<String> mutableStatics(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
                    continue;
                }
                boolean open = field.getRawType().isArray() && !modifiers.contains(JavaModifier.PRIVATE);
                if (!modifiers.contains(JavaModifier.FINAL)
                        || open
                        || MUTABLE.matcher(field.getRawType().getName()).matches()) {
                    out.add("a static that can change: " + field.getFullName());
                }
            }
        }
        return out;
    }

    List<String> idleNames(JavaClasses classes) {
        List<String> out = new ArrayList<>();
        for (JavaClass type : classes) {
            for (String part : type.getPackageName().split("\\.")) {
                if (IDLE_NAME.matcher(part).matches()) {
                    out.add("a package name that says nothing: " + type.getPackageName());
                }
            }
            String name = type.getSimpleName();
            if (IDLE_NAME.matcher(name).matches() || IDLE_SUFFIX.matcher(name).matches()) {
                out.add("a class name that says nothing: " + type.getName());
            }
        }
        return out;
    }

    private List<Dependency> dependencies(JavaClasses classes) {
        List<Dependency> out = new ArrayList<>();
        for (JavaClass type : classes) {
            if (inHouse(type)) {
                out.addAll(type.getDirectDependenciesFromSelf());
            }
        }
        return out;
    }

    private boolean inHouse(JavaClass type) {
        return type.getPackageName().equals(house) || type.getPackageName().startsWith(house + ".");
    }

    /** The room a type lies in, empty for the root package and for what is outside the house. */
    private String room(JavaClass type) {
        if (!type.getPackageName().startsWith(house + ".")) {
            return inHouse(type) ? "" : "outside";
        }
        String below = type.getPackageName().substring(house.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
