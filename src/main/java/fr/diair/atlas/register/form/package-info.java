/** What a register is: its fields, what they admit, and the rules between them. */
@NullMarked
package fr.diair.atlas.register.form;

import org.jspecify.annotations.NullMarked;
