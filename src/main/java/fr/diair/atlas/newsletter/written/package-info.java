/** An edition written as files: mail, web page, plain text, Word, PDF; and the check of the mail. */
@NullMarked
package fr.diair.atlas.newsletter.written;

import org.jspecify.annotations.NullMarked;
