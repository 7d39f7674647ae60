/**
 * The desk: what a browser shows of the ledger. One file per page; a page is a pure function of what was asked and what the
 * ledger answers. {@link org.demarche.app.serve.page.Html} writes all markup.
 */
@NullMarked
package org.demarche.app.serve.page;

import org.jspecify.annotations.NullMarked;
