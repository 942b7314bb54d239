//! The real program on a real terminal: a pty, and what a terminal would show.

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use alash::clock::{DAY, Moment};
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::LocalModes;

use super::player::EVENING;

/// How long anything may take on a busy machine before a test gives up.
const PATIENCE: Duration = Duration::from_mins(1);

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_alash");

pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn std::io::Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<vt100::Parser>>,
    raw: Arc<Mutex<Vec<u8>>>,
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Terminal {
    /// Starts the program with its answers in `folder`.
    pub fn start(folder: &Path, size: (u16, u16), arguments: &[&str]) -> Self {
        Self::start_with(folder, size, arguments, &[])
    }

    pub fn start_with(folder: &Path, size: (u16, u16), arguments: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        Self::spawn(command, folder, size, env)
    }

    /// Starts a shell line on the terminal; `$ALASH` is the program.
    pub fn shell(folder: &Path, size: (u16, u16), line: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", line]);
        Self::spawn(command, folder, size, &[("ALASH", PROGRAM)])
    }

    fn spawn(mut command: CommandBuilder, folder: &Path, size: (u16, u16), env: &[(&str, &str)]) -> Self {
        command.cwd(folder);
        command.env("ALASH_DATA_DIR", folder.join("data"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "kk_KZ.UTF-8");
        // Whoever runs the tests may have set what goes before it.
        command.env_remove("LC_ALL");
        command.env_remove("LC_MESSAGES");
        command.env_remove("NO_COLOR");
        command.env_remove("COLORFGBG");
        for (name, value) in env {
            command.env(name, value);
        }
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(vt100::Parser::new(cells(size.1), cells(size.0), 0)));
        let raw = Arc::new(Mutex::new(Vec::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (parser, bytes) = (Arc::clone(&seen), Arc::clone(&raw));
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                parser.lock().unwrap().process(&buffer[..length]);
                bytes.lock().unwrap().extend_from_slice(&buffer[..length]);
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { master: pair.master, writer, child, seen, raw }
    }

    pub fn screen(&self) -> String {
        self.seen.lock().unwrap().screen().contents()
    }

    /// Everything the program wrote so far.
    pub fn raw(&self) -> Vec<u8> {
        self.raw.lock().unwrap().clone()
    }

    /// Waits until the screen is as wanted, and gives it.
    pub fn until(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            if wanted(&screen) {
                return screen;
            }
            assert!(start.elapsed() < PATIENCE, "waited for {what}; the screen is\n{screen}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn wait(&self, text: &str) -> String {
        self.until(text, |screen| screen.contains(text))
    }

    /// The screen with a text on it, when nothing has been written to it for a while: a frame may come in pieces.
    pub fn settled(&self, text: &str) -> String {
        let mut screen = self.wait(text);
        loop {
            thread::sleep(Duration::from_millis(250));
            let now = self.wait(text);
            if now == screen {
                return screen;
            }
            screen = now;
        }
    }

    pub fn gone(&self, text: &str) -> String {
        self.until(&format!("no {text}"), |screen| !screen.contains(text))
    }

    pub fn send(&mut self, text: &str) -> &mut Self {
        self.writer.write_all(text.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Enter until the text is gone: feedback has to stand a moment before Enter goes on.
    pub fn leave(&mut self, text: &str) {
        let start = Instant::now();
        while self.screen().contains(text) {
            self.send("\r");
            // Another Enter before this one was answered would be meant for what comes.
            let sent = Instant::now();
            while self.screen().contains(text) && sent.elapsed() < Duration::from_millis(150) {
                thread::sleep(Duration::from_millis(5));
            }
            assert!(start.elapsed() < PATIENCE, "{text} stays:\n{}", self.screen());
        }
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        self.seen.lock().unwrap().screen_mut().set_size(cells(size.1), cells(size.0));
        self.master.resize(pty_size(size)).unwrap();
    }

    /// From Home to the student's own page, by the mouse.
    pub fn open_account(&mut self) {
        self.wait("Баптаулар");
        self.click("Баптаулар");
        self.wait("Күніне");
        self.click("Оқушы");
        self.send("\r");
    }

    /// A left click on the first place where the text stands.
    pub fn click(&mut self, text: &str) {
        let screen = self.screen();
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).expect(text);
        let (x, y) = (line.split(text).next().unwrap().chars().count() + 1, row + 1);
        self.send(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        self.signal(Signal::KILL);
        self.child.wait().unwrap();
    }

    /// Waits for the program to end, and makes sure that the terminal is as it was found.
    pub fn ended(mut self) -> ExitStatus {
        let status = self.child.wait().unwrap();
        self.is_restored();
        status
    }

    /// The terminal is as it was found.
    pub fn is_restored(&self) {
        self.until("the terminal restored", |_| {
            let parser = self.seen.lock().unwrap();
            let screen = parser.screen();
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        let termios = self.master.get_termios().expect("a terminal");
        let cooked = (LocalModes::ICANON | LocalModes::ECHO).bits();
        assert_eq!(termios.local_flags.bits() & cooked, cooked, "the terminal is left raw");
    }
}

/// What a command prints, and its exit code; not on a terminal.
pub fn output(folder: &Path, arguments: &[&str]) -> (String, String, i32) {
    let output = Command::new(PROGRAM)
        .args(arguments)
        .env("ALASH_DATA_DIR", folder.join("data"))
        .env("LANG", "kk_KZ.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap_or(-1))
}

/// What a command prints when these lines are typed, two days after the first evening; its exit code.
pub fn typed(folder: &Path, arguments: &[&str], lines: &str) -> (String, String, i32) {
    typed_at(EVENING + 2 * DAY, folder, arguments, lines)
}

/// The same at a moment, in milliseconds since 1970-01-01 UTC.
pub fn typed_at(clock: Moment, folder: &Path, arguments: &[&str], lines: &str) -> (String, String, i32) {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .env("ALASH_DATA_DIR", folder.join("data"))
        .env("LANG", "kk_KZ.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("ALASH_CLOCK", format!("{} 1", clock.0))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that asks for nothing may have ended.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap_or(-1))
}

/// `alash stats --json` of a student.
pub fn stats(folder: &Path, student: &str, more: &[&str]) -> serde_json::Value {
    let (out, error, code) = output(folder, &[&["stats", "--json", "--student", student], more].concat());
    assert_eq!(code, 0, "{error}");
    serde_json::from_str(&out).unwrap()
}
