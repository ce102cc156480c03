#!/usr/bin/env bash
# Installs the npm packages of tools/npm (exact versions, integrity-checked) into build/third_party/npm.
# A second run with the same lock does nothing and needs no network.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target="$root/build/third_party/npm"
stamp="$target/.lock.sha256"
wanted=$(cat "$root"/tools/npm/{package.json,package-lock.json} | sha256sum | cut -d' ' -f1)
[ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && exit 0

command -v npm >/dev/null || { echo "npm is missing: run tools/setup.sh" >&2; exit 1; }
mkdir -p "$target"
rm -f "$stamp"
cp "$root"/tools/npm/{package.json,package-lock.json,.npmrc} "$target"
echo "Installing npm packages"
# Packages come with their programs inside; none of them has to run anything while it is installed.
(cd "$target" && npm ci --ignore-scripts --cache "${CAMTAY_DOWNLOADS:-$root/build/downloads}/npm" --prefer-offline --loglevel=error)
echo "$wanted" > "$stamp"
