/** Articles from Kafka topics. Built only where asked for: its libraries are larger than all others of the sources. */
@NullMarked
package org.demarche.app.kafka;

import org.jspecify.annotations.NullMarked;
