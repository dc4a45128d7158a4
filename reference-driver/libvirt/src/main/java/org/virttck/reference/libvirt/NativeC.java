package org.virttck.reference.libvirt;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;

/** The functions of the C library that Java does not offer. */
interface NativeC extends Library {

    NativeC LIBRARY = Native.load("c", NativeC.class);

    /** {@code O_RDONLY | O_CLOEXEC} of Linux: no program that this process starts shall inherit the lock. */
    int READ_ONLY_CLOSED_ON_EXEC = 0x80000;

    /** {@code LOCK_EX | LOCK_NB}. */
    int EXCLUSIVE_WITHOUT_WAITING = 2 | 4;

    int open(String path, int flags) throws LastErrorException;

    int flock(int descriptor, int operation);

    int close(int descriptor);
}
