/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SANE backend that misbehaves as real ones do. The device's name says how:
 *   crash:segv abort exit hang   in the middle of a page
 *   crash:close                  when the device is closed
 *   crash:jam                    a jam in the middle of a page
 *   crash:empty busy cover       at the start of a page
 *   crash:odd                    padded rows, length not known beforehand
 *   crash:print                  prints to standard output, then scans
 */
#include <sane/sane.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WIDTH 100
#define PADDED 112
#define LINES 60

static const char *mode;
static int line;

static SANE_Device device = {"odd", "Crash", "Backend", "test"};
static const SANE_Device *list[] = {&device, NULL};
static SANE_Option_Descriptor count = {"", "", "", SANE_TYPE_INT, SANE_UNIT_NONE,
    sizeof(SANE_Word), SANE_CAP_SOFT_DETECT, SANE_CONSTRAINT_NONE, {NULL}};

SANE_Status sane_crash_init(SANE_Int *v, SANE_Auth_Callback a)
{
    (void)a;
    if (v)
        *v = SANE_VERSION_CODE(1, 0, 0);
    return SANE_STATUS_GOOD;
}

void sane_crash_exit(void) {}

SANE_Status sane_crash_get_devices(const SANE_Device ***d, SANE_Bool local)
{
    (void)local;
    *d = list;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_crash_open(SANE_String_Const name, SANE_Handle *h)
{
    static const char *all[] = {"segv", "abort", "exit", "hang", "close", "jam", "empty", "busy", "cover", "odd", "print", NULL};
    for (int i = 0; all[i]; i++)
        if (!strcmp(name, all[i])) {
            mode = all[i];
            *h = &line;
            return SANE_STATUS_GOOD;
        }
    return SANE_STATUS_INVAL;
}

void sane_crash_close(SANE_Handle h)
{
    (void)h;
    if (!strcmp(mode, "close"))
        raise(SIGSEGV);
}

const SANE_Option_Descriptor *sane_crash_get_option_descriptor(SANE_Handle h, SANE_Int i)
{
    (void)h;
    return i == 0 ? &count : NULL;
}

SANE_Status sane_crash_control_option(SANE_Handle h, SANE_Int i, SANE_Action a, void *v, SANE_Int *info)
{
    (void)h, (void)info;
    if (i != 0 || a != SANE_ACTION_GET_VALUE)
        return SANE_STATUS_INVAL;
    *(SANE_Word *)v = 1;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_crash_get_parameters(SANE_Handle h, SANE_Parameters *p)
{
    (void)h;
    SANE_Bool odd = !strcmp(mode, "odd");
    *p = (SANE_Parameters){SANE_FRAME_GRAY, SANE_TRUE, odd ? PADDED : WIDTH, WIDTH, odd ? -1 : LINES, 8};
    return SANE_STATUS_GOOD;
}

SANE_Status sane_crash_start(SANE_Handle h)
{
    (void)h;
    line = 0;
    if (!strcmp(mode, "empty"))
        return SANE_STATUS_NO_DOCS;
    if (!strcmp(mode, "busy"))
        return SANE_STATUS_DEVICE_BUSY;
    if (!strcmp(mode, "cover"))
        return SANE_STATUS_COVER_OPEN;
    if (!strcmp(mode, "print")) {
        puts("a backend should not do this");
        fflush(stdout);
    }
    return SANE_STATUS_GOOD;
}

static SANE_Status misbehave(void)
{
    if (!strcmp(mode, "segv"))
        raise(SIGSEGV);
    if (!strcmp(mode, "abort"))
        abort();
    if (!strcmp(mode, "exit"))
        exit(0);
    while (!strcmp(mode, "hang"))
        pause();
    return strcmp(mode, "jam") ? SANE_STATUS_GOOD : SANE_STATUS_JAMMED;
}

SANE_Status sane_crash_read(SANE_Handle h, SANE_Byte *b, SANE_Int max, SANE_Int *n)
{
    (void)h;
    SANE_Int width = strcmp(mode, "odd") ? WIDTH : PADDED;
    *n = 0;
    if (line == LINES)
        return SANE_STATUS_EOF;
    if (line == LINES / 2) {
        SANE_Status s = misbehave();
        if (s != SANE_STATUS_GOOD)
            return s;
    }
    if (max < width)
        return SANE_STATUS_NO_MEM;
    memset(b, 0xee, width);
    memset(b, line, WIDTH);
    *n = width;
    line++;
    return SANE_STATUS_GOOD;
}

void sane_crash_cancel(SANE_Handle h) { (void)h; }

SANE_Status sane_crash_set_io_mode(SANE_Handle h, SANE_Bool b)
{
    (void)h, (void)b;
    return SANE_STATUS_UNSUPPORTED;
}

SANE_Status sane_crash_get_select_fd(SANE_Handle h, SANE_Int *fd)
{
    (void)h, (void)fd;
    return SANE_STATUS_UNSUPPORTED;
}
