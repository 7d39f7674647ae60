package org.demarche.mention.when;

/** What a part of a date expression stands for. */
sealed interface Value permits Period, Length, Count, Label {}
