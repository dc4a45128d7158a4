package org.virttck.specs.security;

import java.util.Locale;

/** Texts that mean something to somebody, if not to the contract. */
enum HostileText {
    PARENT_FOLDER("../../../../../../tmp/tck"),
    ABSOLUTE_PATH("/etc/passwd"),
    BACKSLASHES("..\\..\\C:\\tck"),
    FILE_OF_WINDOWS("NUL.txt"),
    NUL("a\0b"),
    LINE_FEED("a\nb: c"),
    CARRIAGE_RETURN("a\r\n\r\nb"),
    LINE_SEPARATOR("a\u2028b\u0085c"),
    TAB("a\tb"),
    TERMINAL_ESCAPE("\u001b]0;tck\u0007\u001b[2J"),
    SHELL(";|&$(:)`:`<>*?~#!{a,b}"),
    QUOTES("'\"`\\'\\\""),
    XML("]]></a><b c='\"&<!--"),
    XML_ENTITY("&#0;&tck;<!DOCTYPE a [<!ENTITY tck SYSTEM 'file:///etc/hostname'>]>"),
    JSON("\"}],\"a\":[{\\u0000"),
    SQL("' OR 1=1; --"),
    FORMAT("%s%n%x {0} ${user.home} {{7*7}}"),
    LOOK_UP("${jndi:ldap://127.0.0.1:9/a}"),
    PERCENT("%2e%2e%2f%00%"),
    OPTION("--help"),
    DASH("-"),
    COMMA("a,readonly=on,file=/etc/passwd"),
    RIGHT_TO_LEFT("a\u202etxt.exe"),
    ZERO_WIDTH("a\u200b\u2060\ufeffb"),
    DECOMPOSED("cafe\u0301"),
    EMOJI("\ud83d\udc69\u200d\ud83d\ude80"),
    ASTRAL("\ud834\udd1e\ud800\udf48"),
    HALF_A_PAIR("a\ud800b"),
    NONCHARACTER("a\ufffe\uffff"),
    KEY_SIZED("x".repeat(255)),
    WIDE_KEY_SIZED("\u20ac".repeat(255)),
    EMPTY(""),
    BLANK(" "),
    LINE_SIZED("x".repeat(2048)),
    HUGE("x".repeat(64 * 1024));

    private final String text;

    HostileText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
