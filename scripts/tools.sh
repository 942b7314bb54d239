# Sourced by the scripts that need what may not be on the machine.

# need COMMAND PACKAGE: installs Debian's package where there is no such command.
need() {
    command -v "$1" >/dev/null && return 0
    local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
    [ -n "${updated:-}" ] || { $sudo apt-get update -qq >/dev/null; updated=yes; }
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$2" >/dev/null 2>&1 || true
    command -v "$1" >/dev/null || { echo "$0: there is no $1 here, and $2 cannot be installed" >&2; return 1; }
}
