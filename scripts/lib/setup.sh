# shellcheck shell=bash
# Sourced by the scripts: goes to the project's folder and finds, or installs, what the project needs.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit 1
script=$(basename "$0")

# Says something to the user; standard output is for results.
say() { printf '%s\n' "$*" >&2; }

# Says what is wrong and what to do about it, and ends.
fail() {
  local line
  for line in "$@"; do say "$script: $line"; done
  exit 1
}

# Prints the comment at the top of the script, which is its help.
print_help() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$root/scripts/$script"; }

# Checks that there is a Swift toolchain that is new enough; looks where installers put it, too.
need_swift() {
  local folder version wanted=6.2
  if ! command -v swift >/dev/null; then
    for folder in "$HOME/.local/share/swiftly/bin" "$HOME/.swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
      if [ -x "$folder/swift" ]; then
        export PATH="$folder:$PATH"
        break
      fi
    done
  fi
  command -v swift >/dev/null || fail \
    "there is no Swift here; it needs a toolchain of version $wanted or later." \
    "Install it as https://www.swift.org/install tells, open a new terminal, and start scripts/$script again."
  version=$(swift --version 2>/dev/null </dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail \
    "swift --version does not work; the toolchain at $(command -v swift) is broken or lacks a library." \
    "Install it anew as https://www.swift.org/install tells; on Debian also the packages that are listed there."
  [ "$(printf '%s\n' "$wanted" "$version" | sort -V | head -n 1)" = "$wanted" ] || fail \
    "Swift $version is too old; it needs $wanted or later: https://www.swift.org/install"
}

# Says in $release how the program is built for use: with Swift's libraries inside where the toolchain has them so, which starts in half the time.
choose_release() {
  local toolchain
  release=(--configuration release --product entente)
  toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
  if [ "$(uname -s)" = Linux ] && [ -e "$toolchain/lib/swift_static/linux/libFoundation.a" ]; then
    # Types are made by code rather than looked up by name at run time, which a start of a few milliseconds notices.
    release+=(--static-swift-stdlib -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors)
  fi
}

has_library() { pkg-config --exists "$1" 2>/dev/null; }

has_font() {
  if command -v fc-list >/dev/null; then [ -n "$(fc-list ":family=$1" 2>/dev/null)" ]; else return 1; fi
}

# Installs the system libraries that are missing.
need_libraries() {
  local missing=()
  command -v git >/dev/null || missing+=(git)
  if [ "$(uname -s)" = Darwin ]; then
    command -v pkg-config >/dev/null || missing+=(pkgconf)
    has_library libgvc || missing+=(graphviz)
    has_library libxml-2.0 || missing+=(libxml2)
  else
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    has_library libgvc || missing+=(libgraphviz-dev)
    has_library sqlite3 || missing+=(libsqlite3-dev)
    has_library libxml-2.0 || missing+=(libxml2-dev)
    has_font "Liberation Sans" || missing+=(fontconfig fonts-liberation)
  fi
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Installs the commands that are missing, each named as COMMAND:PACKAGE.
need_commands() {
  local missing=() wanted
  for wanted in "$@"; do command -v "${wanted%%:*}" >/dev/null || missing+=("${wanted#*:}"); done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Finds Chromium or Chrome, installing it if need be, and calls it in $browser.
need_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if browser=$(command -v "$name"); then return; fi
  done
  install_packages chromium
  # The script that asks for it uses it.
  # shellcheck disable=SC2034
  browser=$(command -v chromium) || fail "Chromium is installed, but there is no command chromium."
}

# Installs Debian packages, as root or through sudo; says the line to run where neither works.
install_packages() {
  local apt=(apt-get) line="apt-get install --yes --no-install-recommends $*"
  [ "$(uname -s)" != Darwin ] || fail "missing: $*" "Install it, and start it again:" "  brew install $*"
  command -v apt-get >/dev/null || fail \
    "missing: $*" "These are Debian's names; install them with this system's package manager, and start it again."
  if [ "$(id -u)" -ne 0 ]; then
    # Without a terminal nobody can type a password.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      apt=(sudo env DEBIAN_FRONTEND=noninteractive apt-get)
    else
      fail "missing: $*" "Installing them needs root. Run this once as root, and start it again:" "  apt-get update && $line"
    fi
  fi
  say "Installing $*"
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "${lists_are_new:-}" ]; then
    "${apt[@]}" -qq -o Acquire::Retries=3 update >&2 || say "The list of packages could not be renewed; trying with the old one."
    lists_are_new=1
  fi
  "${apt[@]}" -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "$@" >&2 || fail \
    "apt-get could not install: $*" "Is there a network, and a mirror in /etc/apt? This should work before you start it again:" \
    "  apt-get update && $line"
}

# Fetches the Swift packages that the package in a folder builds on, so that a missing network is told as such.
need_swift_packages() {
  swift package --package-path "$1" resolve >&2 || fail \
    "the Swift packages that Package.swift names could not be fetched; the lines above tell why." \
    "Is there a network? They come from github.com, once; later builds need no network."
}

# Finds a Python with PyYAML, installing it if need be, and calls it in $python.
need_python_yaml() {
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import yaml' 2>/dev/null; then return; fi
  done
  install_packages python3-yaml
  python=/usr/bin/python3
}

# Finds the Python that has Kùzu and DuckDB, in an environment of its own that is made the first time, and calls it in $python.
need_python_databases() {
  local folder=.build/databases
  python=$folder/bin/python
  if "$python" -c 'import duckdb, kuzu' 2>/dev/null; then return; fi
  need_commands python3:python3
  # Debian ships the module without what it needs to make an environment.
  python3 -c 'import ensurepip' 2>/dev/null || install_packages python3-venv
  say "Installing Kùzu and DuckDB in $folder"
  rm -rf "$folder"
  mkdir -p "$(dirname "$folder")"
  if python3 -m venv "$folder" && "$python" -m pip install --quiet --disable-pip-version-check 'kuzu==0.11.*' duckdb >&2; then return; fi
  rm -rf "$folder"
  fail "the Python packages kuzu and duckdb could not be installed; the lines above tell why." \
    "Is there a network? They come from pypi.org, once; later runs need no network. Without one, bring the packages from another" \
    "machine of this kind (pip download 'kuzu==0.11.*' duckdb --dest FOLDER), and start it again with PIP_NO_INDEX=1 PIP_FIND_LINKS=FOLDER."
}

# Finds the Python that has pygraphviz, in an environment of its own that is made the first time, and calls it in $python.
need_pygraphviz() {
  local folder=.build/pygraphviz
  python=$folder/bin/python
  if "$python" -c 'import pygraphviz' 2>/dev/null; then return; fi
  # It is compiled against the library that the program draws with.
  need_commands python3:python3 cc:gcc
  python3 -c 'import ensurepip' 2>/dev/null || install_packages python3-venv
  say "Installing pygraphviz in $folder"
  rm -rf "$folder"
  mkdir -p "$(dirname "$folder")"
  if python3 -m venv "$folder" && "$python" -m pip install --quiet --disable-pip-version-check pygraphviz >&2; then return; fi
  rm -rf "$folder"
  fail "the Python package pygraphviz could not be installed; the lines above tell why." \
    "It is compiled, with a C compiler and the headers of Python (python3-dev) and Graphviz (libgraphviz-dev), and comes from pypi.org, once."
}

# Makes a temporary folder, $temporary, that goes away with the script.
make_temporary_folder() {
  temporary=$(mktemp -d)
  trap 'rm -rf "$temporary"' EXIT
}
