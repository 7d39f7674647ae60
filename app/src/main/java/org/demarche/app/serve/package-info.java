/**
 * The desk's server: one process that holds a ledger, answers over HTTP and takes in articles. What it answers is
 * registered by {@link org.demarche.app.serve.Routes}; who may ask is decided here, before any of them is called.
 */
@NullMarked
package org.demarche.app.serve;

import org.jspecify.annotations.NullMarked;
