"""terminal.py - the program on a pseudo-terminal, for tests of what people see and type."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

SLOWDOWN = float(os.environ.get('LUPINE_TEST_SLOWDOWN', '1'))


class Terminal:
    """Starts the command; `type` presses keys, `until` waits for what a pattern describes and forgets all up to it."""

    def __init__(self, command, folder, columns=80, rows=24, **environment):
        settings = dict(os.environ, TERM='dumb', INPUTRC='/dev/null', HOME=folder)
        for name in ('NO_COLOR', 'COLORTERM', 'TERM_PROGRAM', 'KITTY_WINDOW_ID', 'LUPINE_PICTURES', 'LUPINE_HISTORY'):
            settings.pop(name, None)
        settings.update(environment)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execve(command[0], command, settings)
        self.seen = ''
        self.resize(columns, rows)

    def resize(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))

    def read(self, seconds):
        """Takes what has come; False at the end."""
        if select.select([self.fd], [], [], seconds * min(SLOWDOWN, 4))[0]:
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                return False
            self.seen += piece.decode(errors='replace')
            return bool(piece)
        return True

    def until(self, pattern, seconds=10):
        """The match, or None when it does not come in time."""
        end = time.time() + seconds * SLOWDOWN
        while True:
            m = re.search(pattern, self.seen)
            if m:
                self.seen = self.seen[m.end():]
                return m
            if time.time() > end or not self.read(0.1):
                return None

    def settle(self, seconds=0.3):
        """What has come when nothing more comes for a while."""
        while select.select([self.fd], [], [], seconds * min(SLOWDOWN, 4))[0] and self.read(0):
            pass
        seen, self.seen = self.seen, ''
        return seen

    def type(self, text):
        data = text.replace('\n', '\r').encode()  # what the Enter key sends
        while data:  # reads meanwhile: a terminal that nobody reads takes no more
            _, ready, _ = select.select([], [self.fd], [], 0.05)
            if ready:
                data = data[os.write(self.fd, data[:512]):]
            self.read(0)

    def close(self):
        """The exit status as waitpid gives it."""
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        return os.waitpid(self.pid, 0)[1]
