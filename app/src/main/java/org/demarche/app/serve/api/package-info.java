/** The JSON API of the desk: one class an endpoint or a few that belong together. */
@NullMarked
package org.demarche.app.serve.api;

import org.jspecify.annotations.NullMarked;
