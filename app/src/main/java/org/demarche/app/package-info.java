/**
 * How people use Demarche: the command line and the formats it prints. Nothing about language or politics is decided here;
 * {@link org.demarche.app.read} brings articles in, {@link org.demarche.app.record} prints what the coder returns,
 * {@link org.demarche.app.score} compares it with an expected reading, {@link org.demarche.app.command} holds one file per
 * command.
 */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
