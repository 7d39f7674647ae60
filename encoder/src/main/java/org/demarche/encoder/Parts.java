package org.demarche.encoder;

import java.util.ArrayList;
import java.util.List;
import org.demarche.language.Grammar;
import org.demarche.language.Sayings;

/** Grammar of an overlong sentence from that of its parts. */
final class Parts {
    static final Grammar NOTHING = new Grammar(List.of(), List.of(), List.of(), List.of(), List.of());

    private Parts() {}

    /** One tree: the roots of the later parts hang on the root of the first, as {@code parataxis}. */
    static Grammar join(List<Grammar> parts) {
        Grammar first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        int root = first.heads().indexOf(-1);
        List<String> upos = new ArrayList<>(first.upos());
        List<String> xpos = new ArrayList<>(first.xpos());
        List<Integer> heads = new ArrayList<>(first.heads());
        List<String> relations = new ArrayList<>(first.relations());
        List<String> entities = new ArrayList<>(first.entities());
        Sayings sayings = first.sayings();
        for (Grammar part : parts.subList(1, parts.size())) {
            int shift = heads.size();
            sayings = sayings.and(part.sayings(), shift);
            for (int i = 0; i < part.heads().size(); i++) {
                int head = part.heads().get(i);
                heads.add(head < 0 ? root : head + shift);
                relations.add(head < 0 ? "parataxis" : part.relations().get(i));
            }
            upos.addAll(part.upos());
            xpos.addAll(part.xpos());
            entities.addAll(part.entities());
        }
        return new Grammar(upos, xpos, heads, relations, entities, sayings);
    }
}
