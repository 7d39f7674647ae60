package org.demarche.mention.when;

import java.util.List;
import java.util.Optional;
import org.demarche.mention.When;

/**
 * An expression with its place among the tokens.
 *
 * @param first first token
 * @param last last token
 * @param head the token by which it hangs in the tree
 */
record Found(List<TimeExpression> expressions, Optional<When> when, int first, int last, int head) {
    Found {
        expressions = List.copyOf(expressions);
    }

    boolean covers(int token) {
        return first <= token && token <= last;
    }
}
