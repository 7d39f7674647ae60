/**
 * The same functions on many machines: code, key and merge of core as the steps of one Flink job. Nothing is decided here
 * about what articles say; this package only carries values from step to step.
 */
@NullMarked
package org.demarche.flink;

import org.jspecify.annotations.NullMarked;
