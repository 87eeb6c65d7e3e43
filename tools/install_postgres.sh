#!/usr/bin/env bash
# Installs Debian's PostgreSQL server for the tests of shared ledgers, where none is found, apt is there and we may
# use it. No cluster is made and nothing is started: each run of the tests starts a server of its own and ends it.
# Never fails and asks nothing: without a server those tests skip and say so.
set -uo pipefail

found() {
    command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null
}

quietly() {
    DEBIAN_FRONTEND=noninteractive timeout 300 "$@" >/dev/null 2>&1 </dev/null
}

if found; then
    exit 0
fi
if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "no PostgreSQL server found, and it cannot be installed here; the tests of shared ledgers will skip" >&2
    exit 0
fi
# The package would start a server at once; ours are started by the tests.
mkdir -p /etc/postgresql-common && [[ -e /etc/postgresql-common/createcluster.conf ]] ||
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
install=(apt-get install --yes --no-install-recommends postgresql)
# What apt knows of may be too old to be had any more.
quietly "${install[@]}" || { quietly apt-get update && quietly "${install[@]}"; }
found || echo "PostgreSQL could not be installed; the tests of shared ledgers will skip" >&2
exit 0
