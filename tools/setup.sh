#!/usr/bin/env bash
# Everything a build needs, brought once: Debian packages, pinned sources, pinned npm packages.
#   tools/setup.sh [build|test]    what for; without a word both
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bash "$here/setup/packages.sh" "$@"
# Sources last: where one is no longer offered, everything else is there for a build with a folder of one's own.
bash "$here/setup/npm.sh"
bash "$here/setup/sources.sh"
