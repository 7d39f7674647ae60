package org.demarche.mention.where;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.language.Sentence;
import org.demarche.mention.where.Gazetteer.Kind;
import org.demarche.mention.where.Toponym.Sort;

/**
 * Tells places of one name apart: by size, by the area named beside them, and by the other places of the article. Each
 * name is first read alone; a few rounds then let the readings support each other.
 */
final class Resolver {
    private static final int ROUNDS = 4;
    /** Points for lying in the area named beside it: more than any difference of size. */
    private static final double INSIDE = 9;

    private final Gazetteer gazetteer;
    private final List<Toponym> names;
    private final int[] area;
    private final int[] best;

    private Resolver(Gazetteer gazetteer, List<Sentence> sentences, List<Toponym> names) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.area = new int[names.size()];
        this.best = new int[names.size()];
        Areas areas = new Areas(sentences, names);
        for (int i = 0; i < names.size(); i++) {
            area[i] = areas.beside(i);
        }
    }

    /** The place of each name. */
    static int[] resolve(Gazetteer gazetteer, List<Sentence> sentences, List<Toponym> names) {
        Resolver resolver = new Resolver(gazetteer, sentences, names);
        resolver.share();
        for (int round = 0; round <= ROUNDS; round++) {
            resolver.round(round > 0);
        }
        return resolver.best;
    }

    /** A name that is placed once ("Paris, Texas") is placed in the rest of the article. */
    private void share() {
        Map<String, Integer> placed = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (area[i] >= 0) {
                placed.putIfAbsent(names.get(i).key(), area[i]);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (area[i] < 0) {
                area[i] = placed.getOrDefault(names.get(i).key(), -1);
            }
        }
    }

    private void round(boolean together) {
        int[] next = new int[best.length];
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < next.length; i++) {
            String same = names.get(i).key() + "/" + area[i] + names.get(i).wanted();
            Integer before = known.get(same);
            next[i] = before != null && names.get(i).sort() != Sort.DEMONYM ? before : choose(i, together);
            known.put(same, next[i]);
        }
        System.arraycopy(next, 0, best, 0, next.length);
    }

    private int choose(int i, boolean together) {
        Toponym name = names.get(i);
        double most = Double.NEGATIVE_INFINITY;
        int chosen = name.candidates()[0];
        for (int c = 0; c < name.candidates().length; c++) {
            int place = name.candidates()[c];
            double points = prior(name, place) - (c < name.mainNames() ? 0 : 1);
            points += area[i] >= 0 ? INSIDE * inside(place, names.get(area[i])) : 0;
            points += together && name.candidates().length > 1 ? support(i, place) : 0;
            if (points > most) {
                most = points;
                chosen = place;
            }
        }
        return chosen;
    }

    private double prior(Toponym name, int place) {
        Kind kind = gazetteer.kind(place);
        double size = Math.log10(gazetteer.people(place) + 10.0);
        double asked = name.wanted().contains(kind) ? 4 : 0;
        return asked
                + switch (kind) {
                    case COUNTRY -> 9;
                    case CAPITAL -> 1.5 + size;
                    case REGION -> 3 + size / 2;
                    case COUNTY -> 1 + size / 2;
                    case TOWN -> size;
                    case QUARTER -> size - 1;
                };
    }

    /** 1 if the place lies in a reading of the area's name, 0 if it does not. */
    private double inside(int place, Toponym wider) {
        for (int k = 0; k < wider.candidates().length; k++) {
            int candidate = wider.candidates()[k];
            boolean lies = place != candidate
                    && switch (gazetteer.kind(candidate)) {
                        case COUNTRY ->
                            gazetteer.sameCountry(place, candidate) && gazetteer.kind(place) != Kind.COUNTRY;
                        case REGION ->
                            gazetteer.sameRegion(place, candidate) && gazetteer.kind(place) != Kind.REGION
                                    || own(candidate) && gazetteer.kilometres(place, candidate) < 300;
                        case COUNTY -> gazetteer.kilometres(place, candidate) < 70;
                        default ->
                            gazetteer.kilometres(place, candidate) < 50
                                    && gazetteer.people(candidate) > gazetteer.people(place);
                    };
            if (lies) {
                return k < wider.mainNames() ? 1 : 0.8;
            }
        }
        return 0;
    }

    /** A region of the news that is no division. */
    private boolean own(int place) {
        String code = gazetteer.id(place);
        return code.length() > 4 && Character.isLowerCase(code.charAt(code.length() - 1));
    }

    /** What the other names of the article, as read now, say for a place. */
    private double support(int i, int place) {
        double country = 0;
        double region = 0;
        double near = 0;
        double all = 0;
        String key = names.get(i).key();
        Map<String, Integer> told = new HashMap<>();
        for (int k = 0; k < best.length; k++) {
            Toponym other = names.get(k);
            if (other.key().equals(key) || told.merge(other.key(), 1, Integer::sum) > 3) {
                continue;
            }
            double weight = other.sort() == Sort.PLACE ? 1 : 0.6;
            Kind kind = gazetteer.kind(best[k]);
            boolean same = gazetteer.sameCountry(place, best[k]);
            all += weight;
            country += same ? weight : 0;
            if (kind != Kind.COUNTRY && same) {
                region += gazetteer.sameRegion(place, best[k]) ? weight : 0;
                double far = gazetteer.kilometres(place, best[k]);
                near += kind == Kind.REGION ? 0 : weight * (far < 40 ? 1.2 : far < 120 ? 0.7 : far < 250 ? 0.2 : 0);
            }
        }
        double share = all == 0 ? 0 : country / (all + 1);
        return 4 * share + 1.6 * Math.min(2.2, Math.sqrt(region)) + Math.min(4, near);
    }

    /** Which area is named beside a name. */
    private record Areas(List<Sentence> sentences, List<Toponym> names) {
        /** Its number among the names, or -1. */
        int beside(int i) {
            Toponym name = names.get(i);
            if (name.sort() == Sort.DEMONYM) {
                return -1;
            }
            int after = i + 1 < names.size() && follows(name, names.get(i + 1)) ? i + 1 : -1;
            return after >= 0 ? after : i > 0 && precedes(names.get(i - 1), name) ? i - 1 : -1;
        }

        /** "X, Y", "X (Y)", "X in Y". */
        private boolean follows(Toponym name, Toponym next) {
            if (name.sentence() != next.sentence() || next.start() != name.end() + 1 || next.sort() != Sort.PLACE) {
                return false;
            }
            String link = sentences.get(name.sentence()).token(name.end()).lower();
            return Arrays.asList(",", "(", "in").contains(link);
        }

        /** "Y's X", "the Syrian city of X", "in Y's southern province of X". */
        private boolean precedes(Toponym wider, Toponym name) {
            if (wider.sentence() != name.sentence() || name.start() - wider.end() > 6) {
                return false;
            }
            Sentence sentence = sentences.get(name.sentence());
            boolean owned = wider.sort() == Sort.DEMONYM
                    || wider.end() < sentence.size()
                            && sentence.token(wider.end()).lower().matches("'s|’s|'");
            for (int k = wider.end(); k < name.start(); k++) {
                String tag = sentence.token(k).upos();
                String word = sentence.token(k).lower();
                owned &= word.matches("'s|’s|'|of")
                        || tag.equals("ADJ")
                        || tag.equals("NOUN")
                        || tag.equals("PROPN")
                        || tag.equals("PUNCT") && word.equals("-");
            }
            return owned;
        }
    }
}
