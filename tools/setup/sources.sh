#!/usr/bin/env bash
# Brings the pinned third-party sources of tools/sources.lock into build/third_party/NAME.
#   - Only upstream ("orig") tarballs, from the distribution's own mirror, checked against our lock.
#   - Through a private view of apt: nothing of the machine changes, and an ordinary user may run it.
#   - A tarball already in $CAMTAY_DOWNLOADS (default build/downloads) needs no network.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lock="$root/tools/sources.lock"
downloads="${CAMTAY_DOWNLOADS:-$root/build/downloads}"
third_party="$root/build/third_party"
view="$root/build/apt"

locked() { grep -Ev '^[[:space:]]*(#|$)' "$lock"; }

# The address this machine fetches its own distribution from, and the key ring it trusts for it.
machine_mirror() {
  local codename list parts
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
  {
    for file in "$parts"*.sources; do
      [ -f "$file" ] || continue
      sed -e '/^#/d' -e 's/^[[:space:]]*$//' "$file" | awk -v RS= -v FS='\n' -v suite="$codename" '
        function words(line) { sub(/^[^:]*:[ \t]*/, "", line); return " " line " " }
        {
          uris = suites = components = ring = ""; enabled = 1
          for (i = 1; i <= NF; i++) {
            if ($i ~ /^[Uu][Rr][Ii]s:/) uris = words($i)
            if ($i ~ /^[Ss]uites:/) suites = words($i)
            if ($i ~ /^[Cc]omponents:/) components = words($i)
            if ($i ~ /^[Ss]igned-[Bb]y:[ \t]*\//) ring = words($i)
            if ($i ~ /^[Ee]nabled:[ \t]*no/) enabled = 0
          }
          split(uris, uri, " "); split(ring, key, " ")
          if (enabled && index(suites, " " suite " ") && index(components, " main ")) print uri[1], key[1]
        }'
    done
    for file in "$list" "$parts"*.list; do
      [ -f "$file" ] || continue
      awk -v suite="$codename" '$1 == "deb" || $1 == "deb-src" {
        ring = ""
        if (match($0, /signed-by=[^] ]*/)) ring = substr($0, RSTART + 10, RLENGTH - 10)
        sub(/\[[^]]*\]/, "")
        if ($3 == suite && $0 ~ / main( |$)/) print $2, ring
      }' "$file"
    done
  } | head -n 1
}

make_view() {
  local mirror ring suites
  read -r mirror ring < <(machine_mirror) || true
  if [ -z "${mirror:-}" ]; then
    echo "No Debian mirror is set up on this machine, so the sources in tools/sources.lock cannot be fetched." >&2
    echo "Use folders of your own instead: cmake --preset native -DCAMTAY_IMGUI_DIR=… (docs/building.md, \"Folders of your own\")." >&2
    return 1
  fi
  suites=$(locked | awk '{ print $2 }' | sort -u | tr '\n' ' ')
  mkdir -p "$view/lists/partial" "$view/cache/archives/partial" "$view/sources.d"
  cat > "$view/sources.d/debian.sources" <<END
Types: deb-src
URIs: $mirror
Suites: $suites
Components: main
Check-Valid-Until: no
Signed-By: ${ring:-/usr/share/keyrings/debian-archive-keyring.gpg}
END
  cat > "$view/apt.conf" <<END
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$view/sources.d/";
Dir::State::lists "$view/lists/";
Dir::Cache "$view/cache/";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Get::List-Cleanup "0";
APT::Sandbox::User "$(id -un)";
Debug::NoLocking "1";
END
  # Without this a mirror that does not answer counts as success.
  apt-get -qq -c "$view/apt.conf" -o APT::Update::Error-Mode=any update
}

matches() { [ -f "$1" ] && echo "$2  $1" | sha256sum --check --status; }

offline() {
  echo "The lists of Debian's sources could not be fetched: is there a network? Run this again then," >&2
  echo "or put $1 into $downloads (sha256 $2)." >&2
}

gone() {
  echo "$1 $2 ($3) is no longer offered by this machine's mirror." >&2
  echo "Either put $3 into $downloads (sha256 $4)," >&2
  echo "or build with sources of your own: cmake … -DCAMTAY_$(echo "$1" | tr '[:lower:]' '[:upper:]')_DIR=FOLDER." >&2
  return 1
}

download() {
  local name=$1 suite=$2 package=$3 version=$4 file=$5 sha256=$6 address
  if [ ! -f "$view/fresh" ]; then
    make_view || { offline "$file" "$sha256"; return 1; }
    touch "$view/fresh"
  fi
  # The package's revision may move on while the upstream tarball stays, so the file name decides.
  address=$(apt-get -q -c "$view/apt.conf" --print-uris source --only-source -d "$package/$suite" 2>/dev/null |
    sed -nE "s/^'([^']+)' ([^ ]+) .*/\1 \2/p" | awk -v file="$file" '$2 == file { print $1; exit }') || true
  [ -n "$address" ] || { gone "$name" "$version" "$file" "$sha256"; return 1; }
  echo "Fetching $file"
  /usr/lib/apt/apt-helper -c "$view/apt.conf" download-file "$address" "$downloads/$file" "SHA256:$sha256" >/dev/null ||
    { rm -f "$downloads/$file"; gone "$name" "$version" "$file" "$sha256"; return 1; }
}

mkdir -p "$downloads" "$third_party" "$view"
rm -f "$view/fresh"
# One that is missing keeps nobody from the others: everything that is wrong is told at once.
missing=0
while read -r name suite package version file sha256; do
  # A tree unpacked from the very same tarball is left alone.
  [ "$(cat "$third_party/$name/.sha256" 2>/dev/null)" = "$sha256" ] && continue
  matches "$downloads/$file" "$sha256" || download "$name" "$suite" "$package" "$version" "$file" "$sha256" ||
    { missing=1; continue; }
  rm -rf "$third_party/$name" "$third_party/$name.part"
  mkdir -p "$third_party/$name.part"
  tar -xf "$downloads/$file" -C "$third_party/$name.part" --strip-components=1
  echo "$sha256" > "$third_party/$name.part/.sha256"
  mv "$third_party/$name.part" "$third_party/$name"
done < <(locked)
exit $missing
