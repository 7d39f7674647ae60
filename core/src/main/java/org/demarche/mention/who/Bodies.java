package org.demarche.mention.who;

import java.util.Locale;
import java.util.Set;

/** Which bodies a noun may mean: those with the noun in their name, else those of its kind. */
final class Bodies {
    private static final Set<String> FIRMS =
            Set.of("company", "firm", "corporation", "manufacturer", "maker", "giant", "carrier", "airline");
    private static final Set<String> ARMED =
            Set.of("group", "movement", "militia", "faction", "front", "organisation", "organization");
    private static final Set<String> LEAGUES = Set.of(
            "bloc",
            "alliance",
            "organisation",
            "organization",
            "body",
            "union",
            "association",
            "federation",
            "league",
            "group",
            "agency",
            "institution");
    private static final Set<String> PRESS =
            Set.of("newspaper", "paper", "outlet", "channel", "broadcaster", "network", "agency");

    private Bodies() {}

    static boolean fits(Entity body, String noun) {
        if (body.roles.contains(noun) || body.name.toLowerCase(Locale.ROOT).contains(noun)) {
            return true;
        }
        boolean special = body.country
                .filter(Set.of("IGO", "NGO", "UNO", "EUR", "IMG", "ISM")::contains)
                .isPresent();
        return FIRMS.contains(noun) && has(body, "BUS", "MNC")
                || ARMED.contains(noun) && has(body, "REB", "UAF", "OPP", "CRM", "SOC", "NGO", "ISM")
                || LEAGUES.contains(noun) && special
                || PRESS.contains(noun) && has(body, "JRN")
                || noun.equals("party") && has(body, "PTY")
                || noun.equals("bank") && has(body, "BUS") && body.name.contains("Bank")
                || noun.equals("charity") && has(body, "NGO", "SOC")
                || noun.equals("parliament") && has(body, "LEG")
                || noun.equals("court") && has(body, "JUD")
                || noun.equals("ministry") && body.name.contains("Ministry");
    }

    private static boolean has(Entity body, String... sectors) {
        for (String sector : sectors) {
            if (body.sectors.contains(sector)
                    || body.country.filter(sector::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
