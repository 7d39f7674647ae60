package org.demarche.observation.done;

import org.demarche.article.Words;

/**
 * A rule tried at a trigger, for {@code explain}.
 *
 * @param sentence index of the sentence
 * @param trigger the word
 * @param rule name of the rule
 * @param outcome {@code coded}, or why not
 */
public record Attempt(int sentence, Words trigger, String rule, String outcome) {}
