package org.demarche.mention.where;

import java.util.List;

/**
 * A place name in the text, not yet told apart.
 *
 * @param start first token
 * @param end one past the last
 * @param key its {@link Key}
 * @param sort how it stands there
 * @param candidates places of the name, likelier ones first
 * @param mainNames how many of the candidates, from the front, bear it as main name
 * @param wanted kinds of place that the words beside it ask for ("the province of"), empty for any
 */
record Toponym(
        int sentence,
        int start,
        int end,
        String key,
        Sort sort,
        int[] candidates,
        int mainNames,
        List<Gazetteer.Kind> wanted) {
    /** How the name stands in the text. */
    enum Sort {
        PLACE,
        /** Inside the name of an organisation: tells where the article plays, is no place of its own. */
        EMBEDDED,
        /** "Syrian": tells the country. */
        DEMONYM
    }

    boolean covers(int token) {
        return start <= token && token < end;
    }
}
