package org.demarche.observation.done;

import java.util.List;
import org.demarche.knowledge.EventRule;
import org.demarche.mention.Party;

/**
 * A rule that fits a trigger.
 *
 * @param trigger index of the trigger's head token
 * @param words tokens of the trigger, particle and light verb included
 * @param own whether both sides were named by the phrases themselves, not through owners
 */
record Match(EventRule rule, int trigger, List<Integer> words, List<Party> actor, List<Party> recipient, boolean own) {}
