/** The documents of contracts: PDF files that are looked through, kept by their content, and given back as they came. */
@NullMarked
package fr.diair.atlas.register.contract.document;

import org.jspecify.annotations.NullMarked;
