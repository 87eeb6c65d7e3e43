#!/usr/bin/env bash
# Installs Debian's Chromium for the tests in a browser, where none is found, apt is there and we may use it.
# Never fails and asks nothing: without a browser those tests skip and say so.
set -uo pipefail

found() {
    [[ -n "${REPORTEDLY_CHROMIUM:-}" ]] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null
}

quietly() {
    DEBIAN_FRONTEND=noninteractive timeout 300 "$@" >/dev/null 2>&1 </dev/null
}

if found; then
    exit 0
fi
if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "no Chromium found, and it cannot be installed here; the tests in a browser will skip" >&2
    exit 0
fi
install=(apt-get install --yes --no-install-recommends chromium fonts-dejavu-core)
# What apt knows of may be too old to be had any more.
quietly "${install[@]}" || { quietly apt-get update && quietly "${install[@]}"; }
found || echo "Chromium could not be installed; the tests in a browser will skip" >&2
exit 0
