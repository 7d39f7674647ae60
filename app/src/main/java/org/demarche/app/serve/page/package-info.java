/** The pages of the desk, as HTML. */
@NullMarked
package org.demarche.app.serve.page;

import org.jspecify.annotations.NullMarked;
