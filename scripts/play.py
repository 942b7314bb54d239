"""The program in a tmux of its own, played by keys: what scripts/screens and scripts/month share."""
import os, pathlib, re, subprocess, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMED = ("Enter", "Escape", "Tab", "Up", "Down", "Left", "Right", "Space", "BSpace", "NPage", "F5")


class Play:
    """One run of `program`; `before` goes before it on its command line (`NAME=VALUE`, `ulimit -f 110;`)."""

    count = 0

    def __init__(self, program, size, *arguments, folder=None, before=""):
        self.folder = folder or tempfile.mkdtemp()
        self.size = size
        Play.count += 1
        self.name = f"alash-{os.getpid()}-{Play.count}"
        tmux = ["tmux", "-L", self.name, "-f", "/dev/null"]
        self.tmux = lambda *a: subprocess.run([*tmux, *a], check=True, capture_output=True, text=True).stdout
        command = f"{before} TERM=xterm-256color ALASH_DATA_DIR={self.folder} {program} --lang kk --seed 21 " + " ".join(arguments)
        self.tmux("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), command)
        self.tmux("set", "-g", "status", "off")
        self.tmux("set", "-g", "escape-time", "0")
        time.sleep(0.5)

    def press(self, *keys):
        """Keys by tmux's name, or as they are, without waiting."""
        for key in keys:
            self.tmux("send-keys", *([] if key in NAMED else ["-l"]), key)
        return self

    def keys(self, *keys):
        """The same, each time until the screen has settled."""
        for key in keys:
            self.press(key)
            time.sleep(0.5)
        return self

    def screen(self, *options):
        """What is on the screen; with "-e" with its colours."""
        return self.tmux("capture-pane", "-p", *options)

    def open_item(self, label):
        """Highlights an item of Home (a pattern) and opens it: where it stands depends on the day."""
        for _ in range(20):
            if re.search("▸ " + label, self.screen()):
                break
            self.press("Down")
            time.sleep(0.05)
        return self.keys("Enter")

    def end(self):
        subprocess.run(["tmux", "-L", self.name, "kill-server"], capture_output=True)
